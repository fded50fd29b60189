package no.programverk.publish.tree;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.ControlFiles;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.HostState;
import no.programverk.publish.host.LockRequest;
import no.programverk.publish.host.ProgressListener;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.Target;

/** Decides how a tree is published to: as it was before, else in the best way that it can. */
public final class TreeHosts {
  private TreeHosts() {}

  /** Returns the host for the tree of a target. */
  public static Host open(Tree tree, Target target, PublishContext context) throws IOException {
    // Only releases can be gone back to: nothing need be found out.
    return context.rollback()
        ? new ReleasesHost(tree)
        : open(tree, PublishMode.of(target.option("maate")));
  }

  /**
   * Returns the host for a tree.
   *
   * @param mode for a tree that was never published to
   */
  public static Host open(Tree tree, PublishMode mode) throws IOException {
    List<String> there = tree.list(ControlFiles.FOLDER).stream().map(Tree.Item::name).toList();
    if (there.isEmpty()) {
      return new FirstTime(tree, mode);
    }
    boolean inPlace =
        there.stream()
            .map(name -> ControlFiles.FOLDER + "/" + name)
            .anyMatch(Set.of(ControlFiles.MANIFEST, ControlFiles.JOURNAL)::contains);
    return inPlace ? new InPlaceHost(tree) : new ReleasesHost(tree);
  }

  /** A tree without anything of ours: what it can do is tried when something is to be written. */
  private static final class FirstTime implements Host {
    private final Tree tree;
    private final PublishMode mode;
    private Optional<Host> chosen = Optional.empty();

    FirstTime(Tree tree, PublishMode mode) {
      this.tree = tree;
      this.mode = mode;
    }

    @Override
    public HostState inspect(BuiltSite site) throws IOException {
      return HostState.unpublished(
          tree.list("").stream().allMatch(item -> item.name().equals(ControlFiles.FOLDER)));
    }

    @Override
    public void publish(Job job, ProgressListener progress) throws IOException {
      tree.makeRoot();
      Host host = choose();
      chosen = Optional.of(host);
      host.publish(job, progress);
    }

    private Host choose() throws IOException {
      boolean releases = mode != PublishMode.IN_PLACE && tree.hasLinks();
      if (!releases && mode == PublishMode.RELEASES) {
        throw PublishStopped.because("uten-lenker");
      }
      return releases ? new ReleasesHost(tree) : new InPlaceHost(tree);
    }

    @Override
    public List<KeptRelease> releases() {
      return List.of();
    }

    @Override
    public String rollback(Optional<String> release, LockRequest request) {
      throw PublishStopped.because("ingen-forrige");
    }

    @Override
    public void purge(String release, LockRequest request) {
      throw PublishStopped.because("utgivelse-ukjent", release);
    }

    @Override
    public String method() {
      return chosen.map(Host::method).orElse("foerste");
    }

    @Override
    public void close() throws IOException {
      tree.close();
    }
  }
}
