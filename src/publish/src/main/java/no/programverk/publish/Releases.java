package no.programverk.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.programverk.publish.HostState.Kind;

/**
 * Publishes a whole release beside the others and switches to it by renaming one link: a reader
 * gets the old site or the new one, never some of each. A file that did not change is the same file
 * under one more name.
 */
public final class Releases implements Host {
  private static final Pattern POINTER = Pattern.compile(Control.RELEASES + "/[\\w-]+");
  private static final String UNFINISHED_LINK = Control.FOLDER + "/peker";

  private final Tree tree;
  private final ReleaseLock lock;
  private boolean copiesByCommand;

  public Releases(Tree tree) {
    this.tree = tree;
    this.lock = new ReleaseLock(tree);
  }

  @Override
  public HostState look(Site site) throws IOException {
    Optional<String> current = current();
    Optional<Owner> publisher = tree.readLink(Control.LOCK).flatMap(Owner::parse);
    if (current.isEmpty()) {
      List<Tree.Item> there = tree.list("");
      if (there.stream().noneMatch(item -> item.name().equals(Control.FOLDER))) {
        return HostState.without(there.isEmpty());
      }
      return new HostState(Kind.OURS, Manifest.EMPTY, Set.of(), Optional.empty(), publisher);
    }
    Manifest manifest =
        tree.read(Control.manifestOf(current.get()))
            .flatMap(Manifest::parse)
            .orElseThrow(() -> PublishStopped.because("manifest-mangler", current.get()));
    return new HostState(Kind.OURS, manifest, Set.of(), current, publisher);
  }

  /** The id in what the current link points at. */
  private static Optional<String> released(String target) {
    return Optional.of(target)
        .filter(to -> POINTER.matcher(to).matches())
        .map(to -> to.substring(Control.RELEASES.length() + 1));
  }

  @Override
  public void publish(Job job, Observer observer) throws IOException {
    tree.makeFolder(Control.FOLDER);
    tree.makeFolder(Control.RELEASES);
    lock.take(job.claim());
    try {
      mustBeAsSeen(job.state());
      observer.stage(Observer.Stage.PREPARING);
      removeUnfinished(job);
      prepare(job, observer);
      point(job.state().release(), job.release(), observer);
    } catch (IOException | PublishStopped e) {
      lock.giveBack(job.claim(), e);
      throw e;
    }
    lock.release();
    prune(job.release());
  }

  /** Another may have published, and finished, between our look and our lock. */
  private void mustBeAsSeen(HostState seen) throws IOException {
    if (!current().equals(seen.release())) {
      throw PublishStopped.because("endret-siden");
    }
  }

  private Optional<String> current() throws IOException {
    return tree.readLink(Control.CURRENT).flatMap(Releases::released);
  }

  /** Makes the whole release, which no reader sees yet; its manifest comes last. */
  private void prepare(Job job, Observer observer) throws IOException {
    String folder = Control.folderOf(job.release());
    Plan plan = job.plan();
    Optional<String> base = job.state().release();
    copiesByCommand = base.isPresent() && tree.copyByCommand(Control.folderOf(base.get()), folder);
    TreeSet<String> folders = Folders.of(plan.after().files().keySet());
    if (copiesByCommand) {
      TreeSet<String> spare = Folders.of(plan.removed());
      spare.removeAll(folders);
      tree.deleteAll(inside(folder, plan.removed()));
      tree.removeFolders(inside(folder, spare.descendingSet()));
      TreeSet<String> missing = Folders.of(plan.added());
      missing.removeAll(Folders.of(plan.unchanged()));
      tree.makeFolders(inside(folder, missing));
    } else {
      tree.makeFolder(folder);
      tree.makeFolders(inside(folder, folders));
      List<String> same = new ArrayList<>(plan.unchanged());
      same.addAll(plan.kept());
      if (base.isPresent()) {
        String from = Control.folderOf(base.get());
        tree.linkAll(
            same.stream()
                .map(path -> new Tree.Pair(from + "/" + path, folder + "/" + path))
                .toList());
      }
    }
    List<Body.Placed> uploads =
        job.bodies(plan.uploads()).stream()
            .map(file -> new Body.Placed(folder + "/" + file.path(), file.body()))
            .toList();
    for (List<Body.Placed> batch : Batches.of(uploads)) {
      Batches.put(tree, batch, observer);
    }
    Body manifest = Body.of(plan.after().text());
    Batches.put(
        tree,
        List.of(new Body.Placed(Control.manifestOf(job.release()), manifest)),
        Observer.SILENT);
  }

  private static List<String> inside(String folder, Collection<String> paths) {
    return paths.stream().map(path -> folder + "/" + path).toList();
  }

  /** The switch. */
  private void point(Optional<String> old, String release, Observer observer) throws IOException {
    if (old.isPresent()) {
      makeLink(Control.folderOf(old.get()));
      tree.rename(UNFINISHED_LINK, Control.PREVIOUS);
    }
    makeLink(Control.folderOf(release));
    observer.stage(Observer.Stage.SWITCHING);
    tree.rename(UNFINISHED_LINK, Control.CURRENT);
    observer.stage(Observer.Stage.SWITCHED);
  }

  private void makeLink(String target) throws IOException {
    if (!tree.symlink(target, UNFINISHED_LINK)) {
      tree.delete(UNFINISHED_LINK); // of a client that died
      tree.symlink(target, UNFINISHED_LINK);
    }
  }

  /** Removes what a client that died left: half a manifest, a release folder that has none. */
  private void removeUnfinished(Job job) throws IOException {
    Set<String> manifests = new TreeSet<>();
    for (Tree.Item item : tree.list(Control.FOLDER)) {
      manifests.add(item.name());
      if (item.name().endsWith(Control.UNFINISHED)) {
        tree.delete(Control.FOLDER + "/" + item.name());
      }
    }
    for (Tree.Item item : tree.list(Control.RELEASES)) {
      boolean current = job.state().release().filter(item.name()::equals).isPresent();
      if (!current && !manifests.contains(item.name() + ".txt")) {
        removeTree(item.name(), job.plan().after());
      }
    }
  }

  private void removeTree(String release, Manifest likely) throws IOException {
    String folder = Control.folderOf(release);
    if (tree.removeByCommand(folder)) {
      return;
    }
    // What is likely there goes in a few large steps; what is left is looked for.
    tree.deleteAll(inside(folder, likely.files().keySet()));
    tree.removeFolders(inside(folder, Folders.of(likely.files().keySet()).descendingSet()));
    removeWhatIsLeft(folder);
  }

  private void removeWhatIsLeft(String folder) throws IOException {
    for (Tree.Item item : tree.list(folder)) {
      if (item.folder()) {
        removeWhatIsLeft(folder + "/" + item.name());
      } else {
        tree.delete(folder + "/" + item.name());
      }
    }
    tree.removeFolder(folder);
  }

  private void prune(String current) throws IOException {
    List<String> ids = ids();
    Optional<String> previous = previous();
    for (String id : ids.subList(Math.min(Control.KEEP, ids.size()), ids.size())) {
      if (!id.equals(current) && !previous.filter(id::equals).isPresent()) {
        erase(id);
      }
    }
  }

  private void erase(String release) throws IOException {
    Manifest manifest =
        tree.read(Control.manifestOf(release)).flatMap(Manifest::parse).orElse(Manifest.EMPTY);
    // First the manifest: a release without one counts as unfinished, and goes with the next.
    tree.delete(Control.manifestOf(release));
    removeTree(release, manifest);
  }

  /** Ids of the whole releases, the newest first. */
  private List<String> ids() throws IOException {
    return tree.list(Control.FOLDER).stream()
        .map(Tree.Item::name)
        .filter(name -> name.endsWith(".txt"))
        .map(name -> name.substring(0, name.length() - ".txt".length()))
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  @Override
  public void settle(Claim claim) throws IOException {
    lock.take(claim);
    lock.release();
  }

  @Override
  public List<KeptRelease> releases() throws IOException {
    String current = current().orElse("");
    return ids().stream().map(id -> new KeptRelease(id, id.equals(current))).toList();
  }

  @Override
  public String rollback(Optional<String> release, Claim claim) throws IOException {
    String id =
        release.isPresent()
            ? known(release.get())
            : previous().orElseThrow(() -> PublishStopped.because("ingen-forrige"));
    lock.switchTo(Control.folderOf(id), claim);
    return id;
  }

  private String known(String release) throws IOException {
    if (!ReleaseId.isOne(release) || !tree.exists(Control.manifestOf(release))) {
      throw PublishStopped.because("utgivelse-ukjent", release);
    }
    return release;
  }

  private boolean hasFolder(String release) throws IOException {
    return ReleaseId.isOne(release) && tree.exists(Control.folderOf(release));
  }

  private Optional<String> previous() throws IOException {
    return tree.readLink(Control.PREVIOUS).flatMap(Releases::released);
  }

  @Override
  public void purge(String release, Claim claim) throws IOException {
    String id = hasFolder(release) ? release : known(release); // without a manifest: half purged
    if (current().filter(id::equals).isPresent()) {
      throw PublishStopped.because("slett-gjeldende", id);
    }
    lock.take(claim);
    try {
      if (previous().filter(id::equals).isPresent()) {
        tree.delete(Control.PREVIOUS);
      }
      erase(id);
    } catch (IOException | PublishStopped e) {
      lock.giveBack(claim, e);
      throw e;
    }
    lock.release();
  }

  @Override
  public String way() {
    return copiesByCommand ? "utgivelse-kommando" : "utgivelse-lenker";
  }

  @Override
  public void close() throws IOException {
    tree.close();
  }
}
