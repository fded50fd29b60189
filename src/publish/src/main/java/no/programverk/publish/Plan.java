package no.programverk.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.programverk.publish.Manifest.Entry;

/**
 * The difference between a site and what a host has.
 *
 * @param added paths that the host has not
 * @param changed paths that it has with other bytes
 * @param removed paths that it has and must lose
 * @param unchanged paths that are the same
 * @param kept fingerprinted paths that the site no longer has, and the host has for one release
 *     more
 * @param after what the host has when the plan is carried out
 */
public record Plan(
    List<String> added,
    List<String> changed,
    List<String> removed,
    List<String> unchanged,
    List<String> kept,
    Manifest after) {

  public Plan {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
    unchanged = List.copyOf(unchanged);
    kept = List.copyOf(kept);
  }

  /**
   * Compares.
   *
   * @param site to be published
   * @param host what is known to be at the host
   * @param uncertain paths that an interrupted publishing may have left there, whole or not at all
   */
  public static Plan of(Manifest site, Manifest host, Set<String> uncertain) {
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    List<String> unchanged = new ArrayList<>();
    site.files()
        .forEach(
            (path, entry) -> {
              Entry there = host.files().get(path);
              if (there == null) {
                added.add(path);
              } else if (there.sha256().equals(entry.sha256())) {
                unchanged.add(path);
              } else {
                changed.add(path);
              }
            });
    Set<String> removed = new TreeSet<>(uncertain);
    Map<String, Entry> kept = new TreeMap<>();
    host.files()
        .forEach(
            (path, entry) -> {
              if (Role.of(path) == Role.FINGERPRINTED && !entry.kept()) {
                kept.put(path, entry.keep());
              } else {
                removed.add(path);
              }
            });
    removed.removeAll(site.files().keySet());
    kept.keySet().removeAll(site.files().keySet());
    if (added.isEmpty() && changed.isEmpty() && kept.isEmpty() && onlyKept(removed, host)) {
      // Nothing new to publish: what is kept goes when the next release comes.
      removed.forEach(path -> kept.put(path, host.files().get(path)));
      removed.clear();
    }
    Map<String, Entry> after = new TreeMap<>(site.files());
    after.putAll(kept);
    return new Plan(
        added,
        changed,
        List.copyOf(removed),
        unchanged,
        List.copyOf(kept.keySet()),
        new Manifest(new TreeMap<>(after)));
  }

  private static boolean onlyKept(Set<String> removed, Manifest host) {
    return removed.stream()
        .allMatch(path -> host.files().containsKey(path) && host.files().get(path).kept());
  }

  /** True when the host has the site already. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }

  /**
   * What is sent, in an order in which no reader meets a page whose assets, or whose new pages, are
   * not there yet: fingerprinted assets, other assets, pages (new ones first), entries.
   */
  public List<String> uploads() {
    Set<String> isNew = Set.copyOf(added);
    List<String> uploads = new ArrayList<>(added);
    uploads.addAll(changed);
    uploads.sort(
        Comparator.comparing(Role::of)
            .thenComparing(path -> !isNew.contains(path))
            .thenComparing(Comparator.naturalOrder()));
    return uploads;
  }

  /** Bytes of what is sent. */
  public long uploadBytes() {
    return uploads().stream().mapToLong(path -> after.files().get(path).bytes()).sum();
  }
}
