package no.programverk.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.programverk.model.Permalink;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problems;

/**
 * Everything that was ever released. Immutable; {@link Releasing} makes the next one.
 *
 * @see LedgerReader the form of its lines
 */
public final class Ledger {
  /** The file, from the content folder. */
  public static final String FILE = "adresser.txt";

  /** Before the first release. */
  public static final Ledger EMPTY = new Ledger(List.of(), Map.of());

  private final List<Entry> entries;
  private final Map<Entry, SourceRef> places;
  private final Map<Permalink, Entry.Address> addresses = new TreeMap<>(BY_HREF);
  private final Map<String, List<Entry.Wording>> wordings;
  private final Map<String, List<Entry.DocumentStatus>> statuses;
  private final Map<String, List<Entry.AdoptedIntroduction>> introductions;

  private static final Comparator<Permalink> BY_HREF =
      Comparator.comparing(Permalink::path).thenComparing(Permalink::fragment);

  Ledger(Collection<Entry> entries, Map<Entry, SourceRef> places) {
    this.entries = entries.stream().sorted(Entry.ORDER).toList();
    this.places = new HashMap<>(places);
    of(Entry.Address.class).forEach(address -> addresses.put(address.permalink(), address));
    wordings = group(Entry.Wording.class, Entry.Wording::id);
    statuses = group(Entry.DocumentStatus.class, Entry.DocumentStatus::path);
    introductions = group(Entry.AdoptedIntroduction.class, Entry.AdoptedIntroduction::path);
  }

  /**
   * Reads the file's lines.
   *
   * @param problems receives lines that are not understood, clashing numbers and lost lines
   */
  public static Ledger read(List<String> lines, SourceRef file, Problems problems) {
    return new LedgerReader(file, problems).read(lines);
  }

  private <E extends Entry> Stream<E> of(Class<E> kind) {
    return entries.stream().filter(kind::isInstance).map(kind::cast);
  }

  private <E extends Entry> Map<String, List<E>> group(Class<E> kind, Function<E, String> about) {
    return of(kind).collect(Collectors.groupingBy(about, TreeMap::new, Collectors.toList()));
  }

  /** Returns the same with other entries, each at the place of the one that it stands for. */
  Ledger with(UnaryOperator<Entry> change) {
    Map<Entry, SourceRef> moved = new HashMap<>();
    places.forEach((entry, place) -> moved.put(change.apply(entry), place));
    return new Ledger(entries.stream().map(change).toList(), moved);
  }

  /** Returns all lines, in the order of the file. */
  public List<Entry> entries() {
    return entries;
  }

  /** Returns every published address, sorted. */
  public Collection<Entry.Address> addresses() {
    return Collections.unmodifiableCollection(addresses.values());
  }

  public Optional<LocalDate> firstPublished(Permalink permalink) {
    return Optional.ofNullable(addresses.get(permalink)).map(Entry.Address::date);
  }

  /** Returns released wordings of a point, the first one first. */
  public List<Entry.Wording> wordings(String id) {
    return wordings.getOrDefault(id, List.of());
  }

  /** Returns the ids of all points that were ever released. */
  public Set<String> ids() {
    return Collections.unmodifiableSet(wordings.keySet());
  }

  /**
   * Returns released statuses of documents by the paths that they have now, the first one first.
   *
   * @param moves where each moved page is now, by the path that it had
   */
  Map<String, List<Entry.DocumentStatus>> statuses(Map<String, Permalink> moves) {
    return byPresentPath(statuses, moves);
  }

  /** Returns released introductions of pages while they were adopted, as {@link #statuses}. */
  Map<String, List<Entry.AdoptedIntroduction>> introductions(Map<String, Permalink> moves) {
    return byPresentPath(introductions, moves);
  }

  private static <E extends Entry> Map<String, List<E>> byPresentPath(
      Map<String, List<E>> byPath, Map<String, Permalink> moves) {
    Map<String, List<E>> present = new TreeMap<>();
    byPath.forEach(
        (path, released) -> {
          String now = moves.getOrDefault(path, Permalink.of(path)).path();
          present.computeIfAbsent(now, unknown -> new ArrayList<>()).addAll(released);
        });
    present
        .values()
        .forEach(
            released ->
                released.sort(Comparator.comparing(Entry::date).thenComparing(Entry::number)));
    return present;
  }

  /** Returns the paths of all documents that were ever released. */
  public Set<String> documents() {
    return Collections.unmodifiableSet(statuses.keySet());
  }

  public Optional<Entry.Site> site() {
    return of(Entry.Site.class).findFirst();
  }

  public List<Entry.Release> releases() {
    return of(Entry.Release.class).toList();
  }

  /** Returns the number of lines, but for those of releases, that came on or before a day. */
  long factsUntil(LocalDate day) {
    return entries.stream()
        .filter(entry -> !(entry instanceof Entry.Release) && !entry.date().isAfter(day))
        .count();
  }

  /**
   * Returns the entries that a later ledger has not: none, when nothing was taken out. Words that
   * are erased there, and a date that is earlier there, are not missing.
   */
  public List<Entry> missingFrom(Ledger later) {
    Set<Entry> kept = new HashSet<>(later.entries);
    return entries.stream()
        .filter(entry -> !kept.contains(entry))
        .filter(entry -> !(entry instanceof Entry.Wording words && kept.contains(words.erased())))
        .filter(
            entry ->
                !(entry instanceof Entry.Address address
                    && later
                        .firstPublished(address.permalink())
                        .filter(date -> date.isBefore(address.date()))
                        .isPresent()))
        .toList();
  }

  /** Returns where an entry stands. */
  SourceRef place(Entry entry) {
    return places.getOrDefault(entry, SourceRef.of("content/" + FILE));
  }

  /** Returns those of the addresses that were never released, sorted. */
  public Set<Permalink> unreleased(Collection<Permalink> published) {
    Set<Permalink> missing = new TreeSet<>(BY_HREF);
    missing.addAll(published);
    missing.removeAll(addresses.keySet());
    return missing;
  }
}
