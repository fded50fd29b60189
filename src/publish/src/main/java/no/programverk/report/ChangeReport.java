package no.programverk.report;

import java.util.List;
import no.programverk.changes.Change;
import no.programverk.ledger.Entry;
import no.programverk.model.Status;

/**
 * What differs between two states of the texts.
 *
 * @param decisions rows that were added to the declared changes
 * @param lost lines of the ledger that were taken out or altered
 * @param undecided differences in adopted documents that no such row explains
 * @param documents those that differ, in reading order
 */
public record ChangeReport(
    List<Change> decisions,
    List<Entry> lost,
    List<Difference> undecided,
    List<OfDocument> documents) {
  public ChangeReport {
    decisions = List.copyOf(decisions);
    lost = List.copyOf(lost);
    undecided = List.copyOf(undecided);
    documents = List.copyOf(documents);
  }

  /** What differs in one document. */
  public record OfDocument(String title, Status status, List<Difference> differences) {
    public OfDocument {
      differences = List.copyOf(differences);
    }
  }

  /** Returns whether no point or task is added, changed, moved or gone. */
  public boolean pointsAreTheSame() {
    return documents.stream()
        .flatMap(document -> document.differences().stream())
        .noneMatch(difference -> difference.kind().ofPoints());
  }

  /**
   * Returns whether it may be merged: adopted words have their reasons, no promise was taken back,
   * and no id has changed.
   */
  public boolean acceptable() {
    return undecided.isEmpty()
        && lost.isEmpty()
        && documents.stream()
            .flatMap(document -> document.differences().stream())
            .noneMatch(difference -> difference.kind() == Difference.Kind.ID_CHANGED);
  }
}
