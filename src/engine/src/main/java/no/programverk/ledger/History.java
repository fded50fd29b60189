package no.programverk.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.programverk.assemble.Layout;
import no.programverk.changes.Change;
import no.programverk.model.Permalink;
import no.programverk.model.Point;
import no.programverk.model.Programme;
import no.programverk.problem.Problems;
import no.programverk.source.SourcePage;

/** What the programme was, as far as its readers must know: dates, wordings, moves, withdrawals. */
public final class History {
  private final Ledger ledger;
  private final List<Change> changes;
  private final Map<String, Set<String>> fragments;
  private final Map<String, Permalink> moves;
  private final Set<Permalink> movedTo;
  private final Map<String, List<Entry.DocumentStatus>> statuses;
  private final Map<String, List<Entry.AdoptedIntroduction>> introductions;
  private final Map<String, List<Passage>> passages;
  private final Map<String, Withdrawn.OfPoint> points;
  private final Map<String, Withdrawn.OfPage> pages;

  private History(Ledger ledger, List<Change> changes, AddressResolver trails) {
    this.ledger = ledger;
    this.changes = List.copyOf(changes);
    this.fragments = Map.copyOf(trails.fragments());
    this.moves = new TreeMap<>(trails.moves());
    this.movedTo = Set.copyOf(moves.values());
    this.statuses = ledger.statuses(moves);
    this.introductions = ledger.introductions(moves);
    this.points = new TreeMap<>(trails.points());
    this.pages = new TreeMap<>(trails.pages());
    this.passages = new TreeMap<>(trails.passages());
  }

  /**
   * Joins what is known.
   *
   * @param problems receives former addresses that clash, withdrawals of what is still there and
   *     successors that lead nowhere
   */
  public static History of(
      Programme programme,
      List<SourcePage> sources,
      Layout layout,
      Ledger ledger,
      List<Change> changes,
      Problems problems) {
    Ledger kept = Erasure.of(ledger, changes, programme);
    return new History(
        kept, changes, new AddressResolver(programme, sources, layout, kept, changes, problems));
  }

  /** Without the words that are declared erased. */
  public Ledger ledger() {
    return ledger;
  }

  /** Returns all declared changes, in the order of the file. */
  public List<Change> changes() {
    return changes;
  }

  /** Returns the promised fragments of each present page, by its path. */
  public Map<String, Set<String>> fragments() {
    return fragments;
  }

  /** Returns where each moved page is now, by the path that it had; chains are collapsed. */
  public Map<String, Permalink> moves() {
    return Collections.unmodifiableMap(moves);
  }

  /** Returns passages that a page must still answer for, though they are elsewhere now. */
  public List<Passage> passages(Permalink page) {
    return passages.getOrDefault(page.path(), List.of());
  }

  /** Returns withdrawn points, by id. */
  public Collection<Withdrawn.OfPoint> withdrawnPoints() {
    return Collections.unmodifiableCollection(points.values());
  }

  /** Returns withdrawn pages, by address. */
  public Collection<Withdrawn.OfPage> withdrawnPages() {
    return Collections.unmodifiableCollection(pages.values());
  }

  /**
   * Returns released statuses of a document, at the address that it has and at those that it had.
   */
  public List<Entry.DocumentStatus> statuses(Permalink document) {
    return statuses.getOrDefault(document.path(), List.of());
  }

  /**
   * Returns the introduction of a page as it was last released while adopted; empty when it never
   * was.
   */
  public Optional<Entry.AdoptedIntroduction> adopted(Introduction introduction) {
    return introductions.getOrDefault(introduction.address(), List.of()).stream()
        .reduce((first, last) -> last);
  }

  /** Returns whether a page was ever released, at the address that it has or one that it had. */
  public boolean wasReleased(Permalink page) {
    return ledger.firstPublished(page).isPresent() || movedTo.contains(page);
  }

  /** Returns when a point was first released; empty until it is. */
  public Optional<LocalDate> since(String id) {
    return ledger.wordings(id).stream().findFirst().map(Entry.Wording::date);
  }

  /** Returns when a point's wording was last changed by a release; empty when it never was. */
  public Optional<LocalDate> changed(String id) {
    List<Entry.Wording> wordings = ledger.wordings(id);
    return wordings.size() < 2
        ? Optional.empty()
        : Optional.of(wordings.get(wordings.size() - 1).date());
  }

  /** Returns released wordings of a point that are not its present one, the newest first. */
  public List<Entry.Wording> earlier(Point point) {
    List<Entry.Wording> earlier =
        new java.util.ArrayList<>(
            ledger.wordings(point.id()).stream()
                .filter(
                    wording ->
                        wording
                            .words()
                            .filter(words -> words.spoken().equals(point.spoken()))
                            .isEmpty())
                .toList());
    Collections.reverse(earlier);
    return earlier;
  }
}
