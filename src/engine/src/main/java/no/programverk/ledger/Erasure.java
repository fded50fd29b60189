package no.programverk.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.programverk.changes.Change;
import no.programverk.model.PlacedPoint;
import no.programverk.model.Programme;

/**
 * Takes out the words that are declared erased: of a point that is gone, all of them; of one that
 * stays, those that were released until the day of the decision and are not its present ones. The
 * lines stay. It takes effect with the next build; the next release writes it into the file.
 */
final class Erasure {
  private final Map<String, LocalDate> until = new HashMap<>();
  private final Programme programme;

  private Erasure(List<Change> changes, Programme programme) {
    this.programme = programme;
    changes.stream()
        .filter(change -> change.kind() == Change.Kind.ERASED)
        .forEach(change -> change.targets().forEach(id -> add(id, change.date())));
  }

  static Ledger of(Ledger ledger, List<Change> changes, Programme programme) {
    Erasure erasure = new Erasure(changes, programme);
    return erasure.until.isEmpty() ? ledger : ledger.with(erasure::erased);
  }

  private void add(String id, LocalDate date) {
    until.merge(id, date, (one, other) -> one.isAfter(other) ? one : other);
  }

  private Entry erased(Entry entry) {
    return entry instanceof Entry.Wording wording && isErased(wording) ? wording.erased() : entry;
  }

  private boolean isErased(Entry.Wording wording) {
    LocalDate date = until.get(wording.id());
    PlacedPoint live = programme.points().get(wording.id());
    if (date == null || live == null) {
      return date != null;
    }
    boolean present =
        wording.words().filter(words -> words.spoken().equals(live.point().spoken())).isPresent();
    return !present && !wording.date().isAfter(date);
  }
}
