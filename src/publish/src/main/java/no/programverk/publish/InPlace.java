package no.programverk.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.programverk.publish.HostState.Kind;

/**
 * Publishes file by file, where nothing can be switched as a whole. No reader meets a page that
 * leads nowhere: what is pointed at comes before what points at it, and goes after it.
 */
public final class InPlace implements Host {
  private final Store store;
  private final JournalLock lock;

  public InPlace(Store store) {
    this.store = store;
    this.lock = new JournalLock(store, Control.JOURNAL);
  }

  @Override
  public HostState look(Site site) throws IOException {
    Optional<byte[]> manifest = store.read(Control.MANIFEST);
    Optional<byte[]> journal = store.read(Control.JOURNAL);
    if (manifest.isEmpty() && journal.isEmpty()) {
      return HostState.without(store.isEmpty());
    }
    Optional<Journal> unfinished = journal.flatMap(Journal::parse);
    Set<String> uncertain = unfinished.map(Journal::paths).orElse(Set.of());
    return new HostState(
        Kind.OURS,
        sure(manifest, uncertain),
        uncertain,
        Optional.empty(),
        unfinished.flatMap(Journal::owner));
  }

  private static Manifest sure(Optional<byte[]> manifest, Set<String> uncertain) {
    return manifest.flatMap(Manifest::parse).orElse(Manifest.EMPTY).without(uncertain);
  }

  @Override
  public void publish(Job job, Observer observer) throws IOException {
    Plan plan = job.plan();
    Set<String> dirty = new HashSet<>(job.state().uncertain());
    dirty.addAll(plan.added());
    dirty.addAll(plan.changed());
    dirty.addAll(plan.removed());
    Journal journal = new Journal(Optional.of(job.claim().self()), dirty);
    boolean first = lock.take(journal, job.claim());
    try {
      mustBeAsSeen(job.state(), journal, first);
      observer.stage(Observer.Stage.CHANGING);
      change(job, observer);
    } catch (IOException e) {
      lock.abandon(journal, e);
      throw e;
    }
    observer.stage(Observer.Stage.SWITCHED);
    lock.release();
  }

  /** Another may have published, and finished, between our look and our claim. */
  private void mustBeAsSeen(HostState seen, Journal journal, boolean first) throws IOException {
    if (sure(store.read(Control.MANIFEST), seen.uncertain()).equals(seen.manifest())) {
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

  private void change(Job job, Observer observer) throws IOException {
    Plan plan = job.plan();
    List<String> inTheWay = inTheWay(plan);
    if (!inTheWay.isEmpty()) {
      store.deleteAll(inTheWay);
      store.tidy(inTheWay, plan.after());
    }
    for (List<String> phase : phases(plan)) {
      store.putAll(job.bodies(phase), observer);
    }
    List<String> obsolete = new ArrayList<>(plan.removed());
    obsolete.removeAll(Set.copyOf(inTheWay));
    if (!obsolete.isEmpty()) {
      store.deleteAll(obsolete);
      store.tidy(obsolete, plan.after());
    }
    store.putAll(
        List.of(new Body.Placed(Control.MANIFEST, Body.of(plan.after().text()))), observer);
  }

  /** Uploads by role; new pages are a phase of their own, before the pages that lead to them. */
  private static List<List<String>> phases(Plan plan) {
    Set<String> added = Set.copyOf(plan.added());
    Map<Role, List<String>> newOnes = new EnumMap<>(Role.class);
    Map<Role, List<String>> others = new EnumMap<>(Role.class);
    plan.uploads()
        .forEach(
            path ->
                (added.contains(path) ? newOnes : others)
                    .computeIfAbsent(Role.of(path), role -> new ArrayList<>())
                    .add(path));
    List<List<String>> phases = new ArrayList<>();
    for (Role role : Role.values()) {
      phases.add(newOnes.getOrDefault(role, List.of()));
      phases.add(others.getOrDefault(role, List.of()));
    }
    phases.removeIf(List::isEmpty);
    return phases;
  }

  /** Removed files where a folder must be, and those in folders where a file must be. */
  private static List<String> inTheWay(Plan plan) {
    Set<String> folders = Folders.of(plan.added());
    Set<String> added = Set.copyOf(plan.added());
    return plan.removed().stream()
        .filter(
            path ->
                folders.contains(path)
                    || Folders.of(List.of(path)).stream().anyMatch(added::contains))
        .toList();
  }

  @Override
  public String way() {
    return "plass";
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
