package no.programverk.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import no.programverk.changes.Change;
import no.programverk.ledger.Entry;
import no.programverk.ledger.Introduction;
import no.programverk.model.Page;
import no.programverk.model.Permalink;
import no.programverk.model.PlacedPoint;
import no.programverk.model.SourceRef;
import no.programverk.model.Status;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;

/**
 * A merge is not a decision: the words of an adopted document (its points and its introductions)
 * differ from those of the last release only when a row of the changes declares the decision, or
 * that the change is editorial.
 */
final class DecidedWording implements Check {
  @Override
  public void check(CheckContext context, Consumer<Problem> found) {
    for (Change change : context.history().changes()) {
      if (!change.removes() && change.reason().isBlank()) {
        found.accept(Problem.of(Rule.CHANGE_WITHOUT_REASON, change.source()));
      }
    }
    Map<String, LocalDate> adopted = new HashMap<>();
    for (Page.Document document : context.programme().documents()) {
      adoption(context, document)
          .ifPresent(
              date -> {
                adopted.put(document.permalink().path(), date);
                Introduction.of(document)
                    .forEach(introduction -> check(context, introduction, date, found));
              });
    }
    for (PlacedPoint placed : context.programme().points().values()) {
      LocalDate date = adopted.get(placed.document().permalink().path());
      if (date != null) {
        check(context, placed, date, found);
      }
    }
  }

  /**
   * Returns the release that a document was adopted with; empty when it is not adopted, or was not
   * at the last release: adoption settles the words.
   */
  private static Optional<LocalDate> adoption(CheckContext context, Page.Document document) {
    List<Entry.DocumentStatus> statuses = context.history().statuses(document.permalink());
    return statuses.stream()
        .reduce((first, last) -> last)
        .filter(last -> last.status() == Status.ADOPTED)
        .filter(last -> document.standing().status() == Status.ADOPTED)
        .map(Entry.DocumentStatus::date);
  }

  private static void check(
      CheckContext context, PlacedPoint placed, LocalDate adopted, Consumer<Problem> found) {
    String id = placed.point().id();
    SourceRef place = placed.point().source();
    String title = placed.point().shortTitle();
    List<Entry.Wording> wordings = context.history().ledger().wordings(id);
    if (wordings.isEmpty()) {
      undeclared(context, id, adopted, Change.Kind.DECISION)
          .map(row -> Problem.of(Rule.ADDITION_TO_ADOPTED, place, title, row))
          .ifPresent(found);
      return;
    }
    Entry.Wording last = wordings.get(wordings.size() - 1);
    if (last.words().filter(then -> then.spoken().equals(placed.point().spoken())).isEmpty()) {
      undeclared(context, id, last.date(), Change.Kind.LANGUAGE)
          .map(row -> Problem.of(Rule.ADOPTED_POINT_CHANGED, place, title, row))
          .ifPresent(found);
    }
  }

  private static void check(
      CheckContext context, Introduction introduction, LocalDate adopted, Consumer<Problem> found) {
    Optional<Entry.AdoptedIntroduction> last = context.history().adopted(introduction);
    String target = "/" + introduction.address();
    if (last.filter(then -> !then.fingerprint().equals(introduction.fingerprint())).isPresent()) {
      undeclared(context, target, last.get().date(), Change.Kind.LANGUAGE)
          .map(row -> problem(Rule.ADOPTED_INTRODUCTION_CHANGED, context, introduction, row))
          .ifPresent(found);
    } else if (!context.history().wasReleased(Permalink.of(introduction.address()))) {
      undeclared(context, target, adopted, Change.Kind.DECISION)
          .map(row -> problem(Rule.ADDITION_TO_ADOPTED, context, introduction, row))
          .ifPresent(found);
    }
  }

  /** Returns a problem of the first line below the header that readers read. */
  private static Problem problem(
      Rule rule, CheckContext context, Introduction introduction, String row) {
    SourceRef place =
        context.firstOfBody(introduction.source().file()).orElse(introduction.source());
    return Problem.of(rule, place, introduction.title(), row);
  }

  /** Returns the missing row of the changes; empty when the change is declared. */
  private static Optional<String> undeclared(
      CheckContext context, String target, LocalDate since, Change.Kind kind) {
    boolean declared =
        context.history().changes().stream()
            .filter(change -> !change.removes() && change.targets().contains(target))
            .anyMatch(change -> !change.date().isBefore(since));
    String date = context.programme().buildDate().toString();
    return declared
        ? Optional.empty()
        : Optional.of(String.join(" |", "|" + date, kind.word(), target, "grunnen", ""));
  }
}
