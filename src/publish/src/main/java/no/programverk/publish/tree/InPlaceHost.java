package no.programverk.publish.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.ControlFiles;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.HostState;
import no.programverk.publish.host.HostState.Kind;
import no.programverk.publish.host.Manifest;
import no.programverk.publish.host.ProgressListener;
import no.programverk.publish.host.PublishPlan;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.Upload;

/**
 * Publishes file by file, where nothing can be switched as a whole. No reader meets a page that
 * leads nowhere: what is pointed at comes before what points at it, and goes after it.
 */
public final class InPlaceHost implements Host {
  private final Store store;
  private final HostLock lock;

  /** Creates a host from an open store, which it closes. */
  public InPlaceHost(Store store) {
    this.store = store;
    this.lock = new HostLock(new StoreCell(store, ControlFiles.JOURNAL));
  }

  /** Creates a host from an open tree, which it closes. */
  public InPlaceHost(Tree tree) {
    this(new TreeStore(tree));
  }

  @Override
  public HostState inspect(BuiltSite site) throws IOException {
    Optional<byte[]> manifest = store.read(ControlFiles.MANIFEST);
    Optional<byte[]> journal = store.read(ControlFiles.JOURNAL);
    if (manifest.isEmpty() && journal.isEmpty()) {
      return HostState.unpublished(store.isEmpty());
    }
    Optional<LockRecord> unfinished = journal.flatMap(LockRecord::parse);
    Set<String> uncertain = unfinished.map(LockRecord::paths).orElse(Set.of());
    return new HostState(
        Kind.OURS,
        sure(manifest, uncertain),
        uncertain,
        Optional.empty(),
        unfinished.flatMap(LockRecord::holder));
  }

  private static Manifest sure(Optional<byte[]> manifest, Set<String> uncertain) {
    return manifest.flatMap(Manifest::parse).orElse(Manifest.EMPTY).without(uncertain);
  }

  @Override
  public void publish(Job job, ProgressListener progress) throws IOException {
    PublishPlan plan = job.plan();
    Set<String> dirty = new HashSet<>(job.state().uncertain());
    dirty.addAll(plan.added());
    dirty.addAll(plan.changed());
    dirty.addAll(plan.removed());
    LockRecord journal = LockRecord.of(job.lock().self(), dirty);
    boolean first = lock.take(journal, job.lock());
    try {
      mustBeAsSeen(job.state(), journal, first);
      progress.reached(ProgressListener.Stage.CHANGING);
      change(job, progress);
    } catch (IOException e) {
      lock.abandon(journal, e);
      throw e;
    }
    progress.reached(ProgressListener.Stage.SWITCHED);
    lock.release();
  }

  /** Another may have published, and finished, between our inspection and our lock. */
  private void mustBeAsSeen(HostState seen, LockRecord journal, boolean first) throws IOException {
    if (sure(store.read(ControlFiles.MANIFEST), seen.uncertain()).equals(seen.manifest())) {
      return;
    }
    PublishStopped changed = PublishStopped.because("endret-siden");
    if (first) {
      lock.release();
    } else {
      lock.abandon(journal, changed);
    }
    throw changed;
  }

  private void change(Job job, ProgressListener progress) throws IOException {
    PublishPlan plan = job.plan();
    List<String> inTheWay = inTheWay(plan);
    if (!inTheWay.isEmpty()) {
      store.deleteAll(inTheWay);
      store.removeEmptyFolders(inTheWay, plan.after());
    }
    for (List<String> phase : plan.phases()) {
      store.putAll(job.uploads(phase), progress);
    }
    List<String> obsolete = new ArrayList<>(plan.removed());
    obsolete.removeAll(Set.copyOf(inTheWay));
    if (!obsolete.isEmpty()) {
      store.deleteAll(obsolete);
      store.removeEmptyFolders(obsolete, plan.after());
    }
    store.putAll(List.of(Upload.of(ControlFiles.MANIFEST, plan.after().text())), progress);
  }

  /** Returns removed files where a folder must be, and those in folders where a file must be. */
  private static List<String> inTheWay(PublishPlan plan) {
    Set<String> folders = ParentFolders.of(plan.added());
    Set<String> added = Set.copyOf(plan.added());
    return plan.removed().stream()
        .filter(
            path ->
                folders.contains(path)
                    || ParentFolders.of(List.of(path)).stream().anyMatch(added::contains))
        .toList();
  }

  @Override
  public String method() {
    return "plass";
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
