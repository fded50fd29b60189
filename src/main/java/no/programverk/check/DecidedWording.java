package no.programverk.check;

import java.util.List;
import java.util.function.Consumer;
import no.programverk.changes.Change;
import no.programverk.ledger.Entry;
import no.programverk.model.PlacedPoint;
import no.programverk.model.SourceRef;
import no.programverk.model.Status;
import no.programverk.problem.Problem;

/**
 * A merge is not a decision: the words of an adopted point differ from those released last only
 * when it is declared by which decision, or that the change is editorial.
 */
final class DecidedWording implements Rule {
  @Override
  public void check(Inspection site, Consumer<Problem> found) {
    for (Change change : site.history().changes()) {
      if (!change.removes() && change.reason().isBlank()) {
        found.accept(Problem.error("endring-uten-grunn", change.source()));
      }
    }
    for (PlacedPoint placed : site.programme().points().values()) {
      if (wasAdopted(site, placed)) {
        check(site, placed, found);
      }
    }
  }

  /** Whether the document was adopted at the last release too: adopting it settles its words. */
  private static boolean wasAdopted(Inspection site, PlacedPoint placed) {
    List<Entry.DocumentStatus> statuses = site.history().statuses(placed.document().permalink());
    return placed.document().standing().status() == Status.VEDTATT
        && !statuses.isEmpty()
        && statuses.get(statuses.size() - 1).status() == Status.VEDTATT;
  }

  private static void check(Inspection site, PlacedPoint placed, Consumer<Problem> found) {
    String id = placed.point().id();
    List<Entry.Wording> wordings = site.history().ledger().wordings(id);
    if (wordings.isEmpty()) {
      return;
    }
    Entry.Wording last = wordings.get(wordings.size() - 1);
    boolean same =
        last.words().filter(words -> words.spoken().equals(placed.point().spoken())).isPresent();
    boolean declared =
        site.history().changes().stream()
            .filter(change -> !change.removes() && change.targets().contains(id))
            .anyMatch(change -> !change.date().isBefore(last.date()));
    if (!same && !declared) {
      SourceRef place = placed.point().source();
      String row = "|" + site.programme().buildDate() + " |språk |" + id + " |grunnen |";
      found.accept(Problem.error("vedtatt-endret", place, placed.point().shortTitle(), row));
    }
  }
}
