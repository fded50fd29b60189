package no.programverk.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import no.programverk.model.Page;
import no.programverk.model.Permalink;
import no.programverk.model.PlacedPoint;
import no.programverk.model.Programme;
import no.programverk.model.SiteAddress;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;

/** Looks at the finished site: every address of the ledger leads to text, redirect or tombstone. */
public final class PromisedAddresses {
  private final History history;
  private final Programme programme;
  private final Function<String, Set<String>> idsOf;
  private final Set<String> files;
  private final Problems problems;
  private String lastFile = "";
  private Set<String> lastIds = Set.of();

  private PromisedAddresses(
      History history,
      Programme programme,
      Set<String> files,
      Function<String, Set<String>> idsOf,
      Problems problems) {
    this.history = history;
    this.programme = programme;
    this.files = files;
    this.idsOf = idsOf;
    this.problems = problems;
  }

  /**
   * @param files of the finished site, from its root
   * @param idsOf the ids of a finished page, by its file
   * @param problems receives each address that leads nowhere, with the line that mends it
   */
  public static void check(
      ProgrammeState state,
      Set<String> files,
      Function<String, Set<String>> idsOf,
      Problems problems) {
    PromisedAddresses promises =
        new PromisedAddresses(state.history(), state.programme(), files, idsOf, problems);
    state.history().ledger().addresses().forEach(promises::check);
  }

  /**
   * Returns every address of a site that is promised by publishing it.
   *
   * @param promised addresses of its files
   * @param fragments that mean something, by the path of their page
   */
  public static List<Permalink> addresses(
      Stream<Permalink> promised, Map<String, Set<String>> fragments) {
    return promised
        .flatMap(
            file ->
                Stream.concat(
                    Stream.of(file),
                    fragments.getOrDefault(file.path(), Set.of()).stream().map(file::at)))
        .toList();
  }

  private void check(Entry.Address address) {
    Permalink permalink = address.permalink();
    SourceRef place = history.ledger().place(address);
    if (permalink.fragment().isEmpty()) {
      if (!files.contains(permalink.file())) {
        missing(permalink, place);
      }
    } else if (!leadsTo(permalink) && !mendedElsewhere(permalink)) {
      problems.add(
          Problem.of(Rule.FRAGMENT_GONE, place, "/" + permalink.href(), permalink.fragment()));
    }
  }

  /**
   * Returns whether a passage is on its page, or on the page that its page's old address leads to.
   */
  private boolean leadsTo(Permalink passage) {
    Permalink page = history.moves().getOrDefault(passage.path(), Permalink.of(passage.path()));
    return idsOn(page.file()).contains(passage.fragment());
  }

  /**
   * Returns the ids on a page; the addresses come page by page, so those of the last are at hand.
   */
  private Set<String> idsOn(String file) {
    if (!file.equals(lastFile)) {
      lastFile = file;
      lastIds = idsOf.apply(file);
    }
    return lastIds;
  }

  /**
   * Returns whether a passage is lost with its page or its point, which is told and mended there.
   */
  private boolean mendedElsewhere(Permalink passage) {
    String id = passage.fragment();
    boolean pointLost =
        !history.ledger().wordings(id).isEmpty() && !files.contains(SiteAddress.ofPoint(id).file());
    boolean collectedPageLost =
        history.ledger().addresses().stream()
            .map(Entry.Address::permalink)
            .filter(page -> Fragments.onCollected(page.path()).equals(id))
            .anyMatch(page -> !files.contains(page.file()));
    return pointLost || collectedPageLost || !files.contains(passage.file());
  }

  private void missing(Permalink permalink, SourceRef place) {
    String address = "/" + permalink.href();
    if (SiteAddress.isOfPoint(permalink.path())) {
      problems.add(lostPoint(SiteAddress.pointOf(permalink.path()), place, address));
    } else if (!permalink.file().endsWith(".html")) {
      problems.add(Problem.of(Rule.FILE_GONE, place, address));
    } else if (!SiteAddress.isSuggestion(permalink.path())
        || files.contains(SiteAddress.suggestedPage(permalink.path()).file())) {
      problems.add(lostPage(permalink, place));
    }
    // Else the page for proposals is lost with its page, and mended by the same line.
  }

  /** Returns what is wrong: the id was changed, or the point was taken out without a word. */
  private Problem lostPoint(String id, SourceRef place, String address) {
    Optional<PlacedPoint> same =
        history.ledger().wordings(id).stream()
            .flatMap(wording -> wording.words().stream())
            .flatMap(words -> unreleased().filter(point -> alike(point, words)))
            .findFirst();
    if (same.isPresent()) {
      return Problem.of(
          Rule.POINT_ID_CHANGED,
          place,
          address,
          "[[" + id + "," + same.get().point().shortTitle() + "]]",
          same.get().point().source().toString());
    }
    return Problem.of(Rule.POINT_GONE, place, address, row(id));
  }

  private Stream<PlacedPoint> unreleased() {
    return programme.points().values().stream()
        .filter(placed -> history.ledger().wordings(placed.point().id()).isEmpty());
  }

  private static boolean alike(PlacedPoint placed, Entry.Words words) {
    return placed.point().spoken().equals(words.spoken())
        || placed.point().shortTitle().equals(words.shortTitle());
  }

  private Problem lostPage(Permalink permalink, SourceRef place) {
    String address = "/" + permalink.path();
    Optional<Page> now = whereItsPointsAre(permalink.path());
    return now.map(
            page ->
                Problem.of(
                    Rule.PAGE_MOVED,
                    place,
                    address,
                    page.head().source().file(),
                    ":" + Alias.ATTRIBUTE + ": " + address))
        .orElseGet(() -> Problem.of(Rule.PAGE_GONE, place, address, row(address)));
  }

  /** Returns the page, never released, that has most of the points that a lost page had. */
  private Optional<Page> whereItsPointsAre(String path) {
    Map<Page, Integer> found = new HashMap<>();
    for (Entry.Address address : history.ledger().addresses()) {
      PlacedPoint placed = programme.points().get(address.permalink().fragment());
      if (placed != null && address.permalink().path().equals(path)) {
        found.merge(placed.page(), 1, Integer::sum);
      }
    }
    return found.entrySet().stream()
        .max(
            Map.Entry.<Page, Integer>comparingByValue()
                .thenComparing(entry -> entry.getKey().permalink().path()))
        .map(Map.Entry::getKey);
  }

  /** Returns the row that declares a withdrawal. */
  private String row(String target) {
    LocalDate today = programme.buildDate();
    return "|" + today + " |trukket |" + target + " |hvem som bestemte det |";
  }
}
