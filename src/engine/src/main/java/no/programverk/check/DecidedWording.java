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

/**
 * A merge is not a decision: the words of an adopted document, its points and its introductions,
 * differ from those released last only when it is declared by which decision, or that the change is
 * editorial.
 */
final class DecidedWording implements Rule {
  @Override
  public void check(Inspection site, Consumer<Problem> found) {
    for (Change change : site.history().changes()) {
      if (!change.removes() && change.reason().isBlank()) {
        found.accept(Problem.error("endring-uten-grunn", change.source()));
      }
    }
    Map<String, LocalDate> adopted = new HashMap<>();
    for (Page.Document document : site.programme().documents()) {
      adoption(site, document)
          .ifPresent(
              date -> {
                adopted.put(document.permalink().path(), date);
                Introduction.of(document)
                    .forEach(introduction -> check(site, introduction, date, found));
              });
    }
    for (PlacedPoint placed : site.programme().points().values()) {
      LocalDate date = adopted.get(placed.document().permalink().path());
      if (date != null) {
        check(site, placed, date, found);
      }
    }
  }

  /**
   * The release that a document was adopted with; empty when it is not, or was not at the last
   * release: adopting it settles its words.
   */
  private static Optional<LocalDate> adoption(Inspection site, Page.Document document) {
    List<Entry.DocumentStatus> statuses = site.history().statuses(document.permalink());
    return statuses.stream()
        .reduce((first, last) -> last)
        .filter(last -> last.status() == Status.VEDTATT)
        .filter(last -> document.standing().status() == Status.VEDTATT)
        .map(Entry.DocumentStatus::date);
  }

  private static void check(
      Inspection site, PlacedPoint placed, LocalDate adopted, Consumer<Problem> found) {
    String id = placed.point().id();
    SourceRef place = placed.point().source();
    String title = placed.point().shortTitle();
    List<Entry.Wording> wordings = site.history().ledger().wordings(id);
    if (wordings.isEmpty()) {
      undeclared(site, id, adopted, Change.Kind.VEDTAK)
          .map(row -> Problem.error("vedtatt-nytt", place, title, row))
          .ifPresent(found);
      return;
    }
    Entry.Wording last = wordings.get(wordings.size() - 1);
    if (last.words().filter(then -> then.spoken().equals(placed.point().spoken())).isEmpty()) {
      undeclared(site, id, last.date(), Change.Kind.SPRAK)
          .map(row -> Problem.error("vedtatt-endret", place, title, row))
          .ifPresent(found);
    }
  }

  private static void check(
      Inspection site, Introduction introduction, LocalDate adopted, Consumer<Problem> found) {
    Optional<Entry.AdoptedIntroduction> last = site.history().adopted(introduction);
    String target = "/" + introduction.address();
    if (last.filter(then -> !then.fingerprint().equals(introduction.fingerprint())).isPresent()) {
      undeclared(site, target, last.get().date(), Change.Kind.SPRAK)
          .map(row -> problem("vedtatt-innledning", site, introduction, row))
          .ifPresent(found);
    } else if (!site.history().wasReleased(Permalink.of(introduction.address()))) {
      undeclared(site, target, adopted, Change.Kind.VEDTAK)
          .map(row -> problem("vedtatt-nytt", site, introduction, row))
          .ifPresent(found);
    }
  }

  /** At the first line below the header that readers read. */
  private static Problem problem(
      String rule, Inspection site, Introduction introduction, String row) {
    SourceRef place = site.firstOfBody(introduction.source().file()).orElse(introduction.source());
    return Problem.error(rule, place, introduction.title(), row);
  }

  /** The row that is lacking; empty when it is there. */
  private static Optional<String> undeclared(
      Inspection site, String target, LocalDate since, Change.Kind kind) {
    boolean declared =
        site.history().changes().stream()
            .filter(change -> !change.removes() && change.targets().contains(target))
            .anyMatch(change -> !change.date().isBefore(since));
    String date = site.programme().buildDate().toString();
    return declared
        ? Optional.empty()
        : Optional.of(String.join(" |", "|" + date, kind.word(), target, "grunnen", ""));
  }
}
