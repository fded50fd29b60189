package no.programverk.publish.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.ControlFiles;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.HostState;
import no.programverk.publish.host.HostState.Kind;
import no.programverk.publish.host.LockRequest;
import no.programverk.publish.host.Manifest;
import no.programverk.publish.host.ProgressListener;
import no.programverk.publish.host.PublishPlan;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.Publisher;
import no.programverk.publish.host.ReleaseId;
import no.programverk.publish.host.Upload;

/**
 * Publishes a whole release beside the others and switches to it by renaming one link: a reader
 * gets the old site or the new one, never some of each. A file that did not change is the same file
 * under one more name.
 */
public final class ReleasesHost implements Host {
  private static final Pattern POINTER = Pattern.compile(ControlFiles.RELEASES + "/[\\w-]+");
  private static final String UNFINISHED_LINK = ControlFiles.FOLDER + "/peker";

  private final Tree tree;
  private final HostLock lock;
  private boolean copiesByCommand;

  /** Creates a host from an open tree, which it closes. */
  public ReleasesHost(Tree tree) {
    this.tree = tree;
    this.lock = new HostLock(new LinkCell(tree, ControlFiles.LOCK));
  }

  @Override
  public HostState inspect(BuiltSite site) throws IOException {
    Optional<String> current = current();
    Optional<Publisher> publisher = lock.holder();
    if (current.isEmpty()) {
      List<Tree.Item> there = tree.list("");
      if (there.stream().noneMatch(item -> item.name().equals(ControlFiles.FOLDER))) {
        return HostState.unpublished(there.isEmpty());
      }
      return new HostState(Kind.OURS, Manifest.EMPTY, Set.of(), Optional.empty(), publisher);
    }
    Manifest manifest =
        tree.read(ControlFiles.manifestOf(current.get()))
            .flatMap(Manifest::parse)
            .orElseThrow(() -> PublishStopped.because("manifest-mangler", current.get()));
    return new HostState(Kind.OURS, manifest, Set.of(), current, publisher);
  }

  /** Returns the id in what the current link points at. */
  private static Optional<String> released(String target) {
    return Optional.of(target)
        .filter(to -> POINTER.matcher(to).matches())
        .map(to -> to.substring(ControlFiles.RELEASES.length() + 1));
  }

  @Override
  public void publish(Job job, ProgressListener progress) throws IOException {
    tree.makeFolder(ControlFiles.FOLDER);
    tree.makeFolder(ControlFiles.RELEASES);
    LockRecord mine = lockRecord(job.lock());
    lock.take(mine, job.lock());
    try {
      mustBeAsSeen(job.state());
      progress.reached(ProgressListener.Stage.PREPARING);
      removeUnfinished(job);
      prepare(job, progress);
      point(job.state().release(), job.release(), progress);
    } catch (IOException | PublishStopped e) {
      lock.release(mine, e);
      throw e;
    }
    lock.release();
    prune(job.release());
  }

  private static LockRecord lockRecord(LockRequest request) {
    return LockRecord.of(request.self(), Set.of());
  }

  /** Another may have published, and finished, between our inspection and our lock. */
  private void mustBeAsSeen(HostState seen) throws IOException {
    if (!current().equals(seen.release())) {
      throw PublishStopped.because("endret-siden");
    }
  }

  private Optional<String> current() throws IOException {
    return tree.readLink(ControlFiles.CURRENT).flatMap(ReleasesHost::released);
  }

  /** Makes the whole release, which no reader sees yet; its manifest comes last. */
  private void prepare(Job job, ProgressListener progress) throws IOException {
    String folder = ControlFiles.folderOf(job.release());
    PublishPlan plan = job.plan();
    Optional<String> base = job.state().release();
    copiesByCommand =
        base.isPresent() && tree.copyByCommand(ControlFiles.folderOf(base.get()), folder);
    TreeSet<String> folders = ParentFolders.of(plan.after().files().keySet());
    if (copiesByCommand) {
      TreeSet<String> spare = ParentFolders.of(plan.removed());
      spare.removeAll(folders);
      tree.deleteAll(inside(folder, plan.removed()));
      tree.removeFolders(inside(folder, spare.descendingSet()));
      TreeSet<String> missing = ParentFolders.of(plan.added());
      missing.removeAll(ParentFolders.of(plan.unchanged()));
      tree.makeFolders(inside(folder, missing));
    } else {
      tree.makeFolder(folder);
      tree.makeFolders(inside(folder, folders));
      List<String> same = new ArrayList<>(plan.unchanged());
      same.addAll(plan.kept());
      if (base.isPresent()) {
        String from = ControlFiles.folderOf(base.get());
        tree.linkAll(
            same.stream()
                .map(path -> new Tree.Pair(from + "/" + path, folder + "/" + path))
                .toList());
      }
    }
    BatchUpload.run(
        tree,
        job.uploads(plan.uploads()).stream()
            .map(file -> file.at(folder + "/" + file.path()))
            .toList(),
        progress);
    Upload manifest = Upload.of(ControlFiles.manifestOf(job.release()), plan.after().text());
    BatchUpload.run(tree, List.of(manifest), ProgressListener.SILENT);
  }

  private static List<String> inside(String folder, Collection<String> paths) {
    return paths.stream().map(path -> folder + "/" + path).toList();
  }

  /** The switch. */
  private void point(Optional<String> old, String release, ProgressListener progress)
      throws IOException {
    if (old.isPresent()) {
      String previous = ControlFiles.folderOf(old.get());
      LinkCell.relink(tree, previous, UNFINISHED_LINK, ControlFiles.PREVIOUS);
    }
    LinkCell.makeLink(tree, ControlFiles.folderOf(release), UNFINISHED_LINK);
    progress.reached(ProgressListener.Stage.SWITCHING);
    tree.rename(UNFINISHED_LINK, ControlFiles.CURRENT);
    progress.reached(ProgressListener.Stage.SWITCHED);
  }

  /** Removes what a client that died left: half a manifest, a release folder that has none. */
  private void removeUnfinished(Job job) throws IOException {
    Set<String> manifests = new TreeSet<>();
    for (Tree.Item item : tree.list(ControlFiles.FOLDER)) {
      manifests.add(item.name());
      if (item.name().endsWith(ControlFiles.UNFINISHED)) {
        tree.delete(ControlFiles.FOLDER + "/" + item.name());
      }
    }
    for (Tree.Item item : tree.list(ControlFiles.RELEASES)) {
      boolean current = job.state().release().filter(item.name()::equals).isPresent();
      if (!current && !manifests.contains(item.name() + ".txt")) {
        removeTree(item.name(), job.plan().after());
      }
    }
  }

  private void removeTree(String release, Manifest likely) throws IOException {
    String folder = ControlFiles.folderOf(release);
    if (tree.removeByCommand(folder)) {
      return;
    }
    // What is likely there goes in a few large steps; what is left is looked for.
    tree.deleteAll(inside(folder, likely.files().keySet()));
    tree.removeFolders(inside(folder, ParentFolders.of(likely.files().keySet()).descendingSet()));
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
    for (String id : ids.subList(Math.min(ControlFiles.KEEP, ids.size()), ids.size())) {
      if (!id.equals(current) && !previous.filter(id::equals).isPresent()) {
        erase(id);
      }
    }
  }

  private void erase(String release) throws IOException {
    Manifest manifest =
        tree.read(ControlFiles.manifestOf(release)).flatMap(Manifest::parse).orElse(Manifest.EMPTY);
    // First the manifest: a release without one counts as unfinished, and goes with the next.
    tree.delete(ControlFiles.manifestOf(release));
    removeTree(release, manifest);
  }

  /** Returns the ids of the whole releases, the newest first. */
  private List<String> ids() throws IOException {
    return tree.list(ControlFiles.FOLDER).stream()
        .map(Tree.Item::name)
        .filter(name -> name.endsWith(".txt"))
        .map(name -> name.substring(0, name.length() - ".txt".length()))
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  @Override
  public void cleanUp(LockRequest request) throws IOException {
    lock.take(lockRecord(request), request);
    lock.release();
  }

  @Override
  public List<KeptRelease> releases() throws IOException {
    String current = current().orElse("");
    return ids().stream().map(id -> new KeptRelease(id, id.equals(current))).toList();
  }

  @Override
  public String rollback(Optional<String> release, LockRequest request) throws IOException {
    String id =
        release.isPresent()
            ? known(release.get())
            : previous().orElseThrow(() -> PublishStopped.because("ingen-forrige"));
    // Made where the lock is, and so the lock: one step more makes it current and lets others in.
    byte[] target = ControlFiles.folderOf(id).getBytes(StandardCharsets.UTF_8);
    lock.take(target, lockRecord(request), request);
    tree.rename(ControlFiles.LOCK, ControlFiles.CURRENT);
    return id;
  }

  private String known(String release) throws IOException {
    if (!ReleaseId.isValid(release) || !tree.exists(ControlFiles.manifestOf(release))) {
      throw PublishStopped.because("utgivelse-ukjent", release);
    }
    return release;
  }

  private boolean hasFolder(String release) throws IOException {
    return ReleaseId.isValid(release) && tree.exists(ControlFiles.folderOf(release));
  }

  private Optional<String> previous() throws IOException {
    return tree.readLink(ControlFiles.PREVIOUS).flatMap(ReleasesHost::released);
  }

  @Override
  public void purge(String release, LockRequest request) throws IOException {
    String id = hasFolder(release) ? release : known(release); // without a manifest: half purged
    if (current().filter(id::equals).isPresent()) {
      throw PublishStopped.because("slett-gjeldende", id);
    }
    LockRecord mine = lockRecord(request);
    lock.take(mine, request);
    try {
      if (previous().filter(id::equals).isPresent()) {
        tree.delete(ControlFiles.PREVIOUS);
      }
      erase(id);
    } catch (IOException | PublishStopped e) {
      lock.release(mine, e);
      throw e;
    }
    lock.release();
  }

  @Override
  public String method() {
    return copiesByCommand ? "utgivelse-kommando" : "utgivelse-lenker";
  }

  @Override
  public void close() throws IOException {
    tree.close();
  }
}
