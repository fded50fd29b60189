package no.programverk.publish;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Decides how a tree of files is published to: as it was before, else in the best way it can. */
public final class TreeHosts {
  private TreeHosts() {}

  /**
   * The way for a tree.
   *
   * @param wish how a tree is to be published to that never was
   */
  public static Host of(Tree tree, Wish wish) throws IOException {
    List<String> there = tree.list(Control.FOLDER).stream().map(Tree.Item::name).toList();
    if (there.isEmpty()) {
      return new FirstTime(tree, wish);
    }
    boolean inPlace =
        there.stream()
            .map(name -> Control.FOLDER + "/" + name)
            .anyMatch(path -> path.equals(Control.MANIFEST) || path.equals(Control.JOURNAL));
    return inPlace ? new InPlace(new TreeStore(tree)) : new Releases(tree);
  }

  /** How a tree is to be published to that never was. */
  public enum Wish {
    /** With releases if it can, else in place. */
    BEST,
    RELEASES,
    IN_PLACE
  }

  /** A tree without anything of ours: what it can do is tried when something is to be written. */
  private static final class FirstTime implements Host {
    private final Tree tree;
    private final Wish wish;
    private Optional<Host> chosen = Optional.empty();

    FirstTime(Tree tree, Wish wish) {
      this.tree = tree;
      this.wish = wish;
    }

    @Override
    public HostState look(Site site) throws IOException {
      return HostState.without(
          tree.list("").stream().allMatch(item -> item.name().equals(Control.FOLDER)));
    }

    @Override
    public void publish(Job job, Observer observer) throws IOException {
      tree.makeRoot();
      Host host = choose();
      chosen = Optional.of(host);
      host.publish(job, observer);
    }

    private Host choose() throws IOException {
      boolean releases = wish != Wish.IN_PLACE && tree.hasLinks();
      if (!releases && wish == Wish.RELEASES) {
        throw PublishStopped.because("uten-lenker");
      }
      return releases ? new Releases(tree) : new InPlace(new TreeStore(tree));
    }

    @Override
    public List<KeptRelease> releases() {
      return List.of();
    }

    @Override
    public String rollback(Optional<String> release, Claim claim) {
      throw PublishStopped.because("ingen-forrige");
    }

    @Override
    public void purge(String release, Claim claim) {
      throw PublishStopped.because("utgivelse-ukjent", release);
    }

    @Override
    public String way() {
      return chosen.map(Host::way).orElse("foerste");
    }

    @Override
    public void close() throws IOException {
      tree.close();
    }
  }
}
