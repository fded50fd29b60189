package no.programverk.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.programverk.changes.Change;
import no.programverk.ledger.Entry;
import no.programverk.ledger.History;
import no.programverk.ledger.Introduction;
import no.programverk.model.Page;
import no.programverk.model.Permalink;
import no.programverk.model.PlacedPoint;
import no.programverk.model.Programme;
import no.programverk.model.Standing;
import no.programverk.model.Status;
import no.programverk.report.Difference.Kind;

/**
 * Compares two states of a programme by what they mean: points by id, introductions by their pages.
 * Line breaks, places of files and the order of headings make no difference.
 */
public final class Comparison {
  private final Programme before;
  private final Programme after;
  private final Map<String, List<Difference>> byDocument = new LinkedHashMap<>();
  private final Map<String, Page.Document> documents = new LinkedHashMap<>();

  private Comparison(Programme before, Programme after) {
    this.before = before;
    this.after = after;
    // A document that is there has its present standing; one that is gone has the one it had.
    Stream.concat(before.documents().stream(), after.documents().stream())
        .forEach(document -> documents.put(document.permalink().path(), document));
    documents.keySet().forEach(path -> byDocument.put(path, new ArrayList<>()));
  }

  /**
   * A state of the texts.
   *
   * @param history what was released and declared by then
   */
  public record State(Programme programme, History history) {}

  /** Compares. */
  public static ChangeReport of(State before, State after) {
    return new Comparison(before.programme(), after.programme())
        .report(
            added(before.history().changes(), after.history().changes()),
            before.history().ledger().missingFrom(after.history().ledger()),
            after.history().ledger().missingFrom(before.history().ledger()),
            redirects(before.history().moves(), after.history().moves()));
  }

  private static List<ChangeReport.Redirect> redirects(
      Map<String, Permalink> before, Map<String, Permalink> after) {
    return after.entrySet().stream()
        .filter(move -> !move.getValue().equals(before.get(move.getKey())))
        .map(move -> new ChangeReport.Redirect("/" + move.getKey(), "/" + move.getValue().href()))
        .sorted(Comparator.comparing(ChangeReport.Redirect::from))
        .toList();
  }

  /** Rows that are new, wherever in the file they stand. */
  private static List<Change> added(List<Change> before, List<Change> after) {
    Set<String> known = new LinkedHashSet<>();
    before.forEach(change -> known.add(words(change)));
    return after.stream().filter(change -> !known.contains(words(change))).toList();
  }

  private static String words(Change change) {
    return change.date() + " " + change.kind() + " " + change.targets() + " " + change.reason();
  }

  private ChangeReport report(
      List<Change> decisions,
      List<Entry> lost,
      List<Entry> promised,
      List<ChangeReport.Redirect> redirects) {
    standings();
    points();
    order();
    introductions();
    List<Difference> undecided = new ArrayList<>();
    List<ChangeReport.OfDocument> reports = new ArrayList<>();
    byDocument.forEach(
        (path, differences) -> {
          if (differences.isEmpty()) {
            return;
          }
          Page.Document document = documents.get(path);
          reports.add(
              new ChangeReport.OfDocument(
                  document.title(), document.standing().status(), differences));
          if (wasAdopted(path)) {
            differences.stream()
                .filter(difference -> difference.kind().ofWords())
                .filter(difference -> decisions.stream().noneMatch(c -> explains(c, difference)))
                .forEach(undecided::add);
          }
        });
    return new ChangeReport(decisions, lost, promised, redirects, undecided, reports);
  }

  private static boolean explains(Change change, Difference difference) {
    boolean gone = difference.after().isEmpty();
    return change.targets().contains(difference.target())
        && !change.reason().isBlank()
        && (gone || !change.removes());
  }

  /** Returns whether it was adopted before too: adopting a document settles its words. */
  private boolean wasAdopted(String path) {
    return before.documents().stream()
        .filter(document -> document.permalink().path().equals(path))
        .anyMatch(document -> document.standing().status() == Status.ADOPTED);
  }

  private void standings() {
    for (Page.Document now : after.documents()) {
      String path = now.permalink().path();
      before.documents().stream()
          .filter(document -> document.permalink().path().equals(path))
          .filter(then -> !words(then.standing()).equals(words(now.standing())))
          .forEach(
              then ->
                  tell(
                      path,
                      new Difference(
                          Kind.STATUS_CHANGED,
                          "/" + path,
                          now.title(),
                          now.title(),
                          words(then.standing()),
                          words(now.standing()))));
    }
  }

  private static String words(Standing standing) {
    String decision =
        standing.decision().map(made -> ", " + made.body() + " " + made.date()).orElse("");
    return standing.status().key()
        + decision
        + ", "
        + standing.period().label()
        + ", "
        + standing.wording().key();
  }

  private void points() {
    Map<String, String> renamed = renamed();
    for (PlacedPoint now : after.points().values()) {
      String id = now.point().id();
      PlacedPoint then = before.points().get(id);
      if (renamed.containsKey(id)) {
        tell(now, Kind.ID_CHANGED, now.page().title(), renamed.get(id), id);
      } else if (then == null) {
        tell(now, Kind.POINT_ADDED, now.page().title(), "", now.point().spoken());
      } else {
        changed(then, now);
      }
    }
    for (PlacedPoint then : before.points().values()) {
      String id = then.point().id();
      if (!after.points().containsKey(id) && !renamed.containsValue(id)) {
        tell(then, Kind.POINT_REMOVED, then.page().title(), then.point().spoken(), "");
      }
    }
  }

  /** Returns the former id of each new one whose words a vanished point had. */
  private Map<String, String> renamed() {
    Map<String, String> vanished = new LinkedHashMap<>();
    before.points().values().stream()
        .filter(then -> !after.points().containsKey(then.point().id()))
        .forEach(then -> vanished.put(then.point().spoken(), then.point().id()));
    Map<String, String> renamed = new LinkedHashMap<>();
    after.points().values().stream()
        .filter(now -> !before.points().containsKey(now.point().id()))
        .filter(now -> vanished.containsKey(now.point().spoken()))
        .forEach(now -> renamed.put(now.point().id(), vanished.remove(now.point().spoken())));
    return renamed;
  }

  private void changed(PlacedPoint then, PlacedPoint now) {
    if (!then.point().spoken().equals(now.point().spoken())) {
      tell(
          now, Kind.POINT_CHANGED, now.page().title(), then.point().spoken(), now.point().spoken());
    }
    if (!then.point().shortTitle().equals(now.point().shortTitle())) {
      tell(
          now,
          Kind.TITLE_CHANGED,
          now.page().title(),
          then.point().shortTitle(),
          now.point().shortTitle());
    }
    boolean samePage =
        then.page().permalink().equals(now.page().permalink())
            || then.page().title().equals(now.page().title());
    if (!samePage || !then.document().permalink().equals(now.document().permalink())) {
      tell(now, Kind.POINT_MOVED, now.page().title(), then.page().title(), now.page().title());
    }
  }

  /** Pages whose points, as far as they were there before, stand in another order. */
  private void order() {
    Map<String, List<String>> then = idsByPage(before);
    Map<String, List<String>> now = idsByPage(after);
    now.forEach(
        (page, ids) -> {
          List<String> was = new ArrayList<>(then.getOrDefault(page, List.of()));
          List<String> is = new ArrayList<>(ids);
          was.retainAll(ids);
          is.retainAll(was);
          if (!was.equals(is)) {
            PlacedPoint first = after.points().get(is.get(0));
            tell(
                first.document().permalink().path(),
                new Difference(
                    Kind.ORDER_CHANGED,
                    "/" + first.page().permalink().path(),
                    page,
                    page,
                    titles(was, before),
                    titles(is, after)));
          }
        });
  }

  private static Map<String, List<String>> idsByPage(Programme programme) {
    Map<String, List<String>> ids = new LinkedHashMap<>();
    programme
        .points()
        .forEach(
            (id, placed) ->
                ids.computeIfAbsent(placed.page().title(), page -> new ArrayList<>()).add(id));
    return ids;
  }

  private static String titles(List<String> ids, Programme programme) {
    return String.join(
        ", ", ids.stream().map(id -> programme.points().get(id).point().shortTitle()).toList());
  }

  private void introductions() {
    Map<String, Introduction> then = Introduction.all(before);
    Map<String, Introduction> now = Introduction.all(after);
    now.forEach(
        (address, introduction) -> {
          Optional<Introduction> was = Introduction.like(introduction, then);
          if (was.isEmpty() && !introduction.text().isEmpty()) {
            tell(introduction, Kind.INTRODUCTION_ADDED, "", introduction.text());
          } else if (was.isPresent() && !was.get().sameAs(introduction)) {
            tell(introduction, Kind.INTRODUCTION_CHANGED, was.get().text(), introduction.text());
          }
        });
    then.values().stream()
        .filter(was -> Introduction.like(was, now).isEmpty() && !was.text().isEmpty())
        .forEach(was -> tell(was, Kind.INTRODUCTION_REMOVED, was.text(), ""));
  }

  private void tell(Introduction introduction, Kind kind, String was, String is) {
    tell(
        introduction.document(),
        new Difference(
            kind,
            "/" + introduction.address(),
            introduction.title(),
            introduction.title(),
            was,
            is));
  }

  private void tell(PlacedPoint placed, Kind kind, String place, String was, String is) {
    tell(
        placed.document().permalink().path(),
        new Difference(kind, placed.point().id(), placed.point().shortTitle(), place, was, is));
  }

  private void tell(String document, Difference difference) {
    byDocument.get(document).add(difference);
  }
}
