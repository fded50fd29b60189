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
 * @param promised lines of the ledger that are new: readers are told what they say
 * @param redirects old addresses that are new, or lead elsewhere than before
 * @param undecided differences in adopted documents that no such row explains
 * @param documents those that differ, in reading order
 */
public record ChangeReport(
    List<Change> decisions,
    List<Entry> lost,
    List<Entry> promised,
    List<Redirect> redirects,
    List<Difference> undecided,
    List<OfDocument> documents) {
  public ChangeReport {
    decisions = List.copyOf(decisions);
    lost = List.copyOf(lost);
    promised = List.copyOf(promised);
    redirects = List.copyOf(redirects);
    undecided = List.copyOf(undecided);
    documents = List.copyOf(documents);
  }

  /** An old address, and the one that it leads to; both from the site's root. */
  public record Redirect(String from, String to) {}

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
