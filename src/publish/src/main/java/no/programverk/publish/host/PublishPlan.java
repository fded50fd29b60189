package no.programverk.publish.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import no.programverk.catalogue.UploadPhase;

/**
 * The difference between a site and what a host has.
 *
 * @param added paths that the host has not
 * @param changed paths that it has with other bytes
 * @param removed paths that it has and must lose
 * @param unchanged paths that are the same
 * @param kept immutable paths that the site no longer has, and the host has for one release more
 * @param phases added and changed paths in the order in which they are sent: no reader meets a page
 *     whose assets, or whose new pages, are not there yet
 * @param after what the host has when the plan is carried out
 */
public record PublishPlan(
    List<String> added,
    List<String> changed,
    List<String> removed,
    List<String> unchanged,
    List<String> kept,
    List<List<String>> phases,
    Manifest after) {

  public PublishPlan {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
    unchanged = List.copyOf(unchanged);
    kept = List.copyOf(kept);
    phases = List.copyOf(phases);
  }

  /** Compares a site with the state of a host. */
  public static PublishPlan of(BuiltSite site, HostState host) {
    Map<String, Manifest.Entry> there = host.manifest().files();
    SortedMap<String, Manifest.Entry> files = site.manifest().files();
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    List<String> unchanged = new ArrayList<>();
    files.forEach(
        (path, entry) -> {
          Manifest.Entry old = there.get(path);
          if (old == null) {
            added.add(path);
          } else if (old.sha256().equals(entry.sha256())) {
            unchanged.add(path);
          } else {
            changed.add(path);
          }
        });
    Set<String> removed = new TreeSet<>(host.uncertain());
    SortedMap<String, Manifest.Entry> kept = new TreeMap<>();
    there.forEach(
        (path, entry) -> {
          if (entry.state() == Manifest.State.IMMUTABLE) {
            kept.put(path, entry.keep());
          } else {
            removed.add(path);
          }
        });
    removed.removeAll(files.keySet());
    kept.keySet().removeAll(files.keySet());
    if (added.isEmpty() && changed.isEmpty() && kept.isEmpty() && allKept(removed, there)) {
      // Nothing new to publish: what is kept goes when the next release comes.
      removed.forEach(path -> kept.put(path, there.get(path)));
      removed.clear();
    }
    SortedMap<String, Manifest.Entry> after = new TreeMap<>(files);
    after.putAll(kept);
    return new PublishPlan(
        added,
        changed,
        List.copyOf(removed),
        unchanged,
        List.copyOf(kept.keySet()),
        phases(site, added, changed),
        new Manifest(after));
  }

  private static boolean allKept(Set<String> removed, Map<String, Manifest.Entry> there) {
    return removed.stream()
        .allMatch(
            path -> there.containsKey(path) && there.get(path).state() == Manifest.State.KEPT);
  }

  /** Returns new files before changed ones, which may lead to them. */
  private static List<List<String>> phases(
      BuiltSite site, List<String> added, List<String> changed) {
    List<List<String>> phases = new ArrayList<>();
    for (UploadPhase phase : UploadPhase.values()) {
      for (List<String> paths : List.of(added, changed)) {
        phases.add(paths.stream().filter(path -> site.phase(path) == phase).toList());
      }
    }
    phases.removeIf(List::isEmpty);
    return phases;
  }

  /** Returns whether the host has the site already. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }

  /** Returns what is sent, in order. */
  public List<String> uploads() {
    return phases.stream().flatMap(List::stream).toList();
  }

  /** Returns the bytes of what is sent. */
  public long uploadBytes() {
    return uploads().stream().mapToLong(path -> after.files().get(path).bytes()).sum();
  }
}
