package no.programverk.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.programverk.changes.Change;
import no.programverk.model.Page;
import no.programverk.model.Permalink;
import no.programverk.model.PlacedPoint;
import no.programverk.model.Programme;

/**
 * Finds the political changes in the ledger and the declared changes. A changed wording counts as
 * political unless it is declared as a matter of language.
 */
public final class ChangeLog {
  private final Programme programme;
  private final History history;
  private final List<Event> events = new ArrayList<>();

  private ChangeLog(ProgrammeState state) {
    this.programme = state.programme();
    this.history = state.history();
  }

  /** Returns all of them, the newest first. */
  public static List<Event> of(ProgrammeState state) {
    ChangeLog found = new ChangeLog(state);
    found.programme.documents().forEach(found::document);
    found.programme.points().values().forEach(found::point);
    found.history.withdrawnPoints().forEach(found::withdrawn);
    return found.events.stream().sorted(Event.NEWEST_FIRST).toList();
  }

  private void document(Page.Document document) {
    Optional<String> before = Optional.empty();
    for (Entry.DocumentStatus status : history.statuses(document.permalink())) {
      events.add(
          new Event(
              status.date(),
              before.isEmpty() ? Event.Kind.DOCUMENT : Event.Kind.STATUS,
              "status/" + status.path() + status.number(),
              document.title(),
              document.permalink(),
              before,
              Optional.of(status.status().key()),
              Optional.empty()));
      before = Optional.of(status.status().key());
    }
  }

  private void point(PlacedPoint placed) {
    List<Entry.Wording> wordings = history.ledger().wordings(placed.point().id());
    boolean withDocument =
        history.statuses(placed.document().permalink()).stream()
            .findFirst()
            .filter(first -> !wordings.isEmpty())
            .filter(first -> !wordings.get(0).date().isAfter(first.date()))
            .isPresent();
    wordings(
        placed.point().id(),
        placed.point().shortTitle(),
        placed.point().permalink(),
        wordings,
        withDocument);
  }

  private void wordings(
      String id,
      String title,
      Permalink permalink,
      List<Entry.Wording> wordings,
      boolean withDocument) {
    Optional<Entry.Wording> before = Optional.empty();
    for (Entry.Wording wording : wordings) {
      Optional<Change> declared = declared(id, before.map(Entry.Wording::date), wording.date());
      boolean language = declared.filter(c -> c.kind() == Change.Kind.LANGUAGE).isPresent();
      if (before.isPresent() ? !language : !withDocument) {
        events.add(
            new Event(
                wording.date(),
                before.isEmpty() ? Event.Kind.ADDED : Event.Kind.CHANGED,
                "ordlyd/" + id + "/" + wording.number(),
                title,
                permalink,
                before.flatMap(ChangeLog::spoken),
                spoken(wording),
                declared.map(Change::reason).filter(reason -> !reason.isEmpty())));
      }
      before = Optional.of(wording);
    }
  }

  private static Optional<String> spoken(Entry.Wording wording) {
    return wording.words().map(Entry.Words::spoken);
  }

  /** Returns what is declared of a wording between the release before it and its own. */
  private Optional<Change> declared(String id, Optional<LocalDate> after, LocalDate until) {
    return history.changes().stream()
        .filter(change -> !change.removes() && change.targets().contains(id))
        .filter(change -> !change.date().isAfter(until))
        .filter(change -> after.isEmpty() || change.date().isAfter(after.get()))
        .reduce((first, second) -> second);
  }

  private void withdrawn(Withdrawn.OfPoint gone) {
    String title = gone.last().map(Entry.Words::shortTitle).orElse(gone.id());
    boolean withFirst =
        gone.wordings().stream()
            .findFirst()
            .flatMap(
                first -> history.ledger().site().map(site -> !first.date().isAfter(site.date())))
            .orElse(true);
    wordings(gone.id(), title, gone.permalink(), gone.wordings(), withFirst);
    events.add(
        new Event(
            gone.change().date(),
            gone.erased() ? Event.Kind.ERASED : Event.Kind.WITHDRAWN,
            (gone.erased() ? "slettet/" : "trukket/") + gone.id(),
            title,
            gone.permalink(),
            gone.last().map(Entry.Words::spoken),
            Optional.empty(),
            Optional.of(gone.change().reason()).filter(reason -> !reason.isEmpty())));
  }
}
