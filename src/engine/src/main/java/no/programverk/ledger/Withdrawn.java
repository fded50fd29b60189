package no.programverk.ledger;

import java.util.List;
import java.util.Optional;
import no.programverk.changes.Change;
import no.programverk.model.Permalink;
import no.programverk.model.SiteAddress;

/** What stands where something was taken back. */
public sealed interface Withdrawn {
  Permalink permalink();

  /** Returns the decision. */
  Change change();

  /** Returns what takes its place. */
  Optional<Target> successor();

  /** Returns whether nothing of the wording is kept. */
  default boolean erased() {
    return change().kind() == Change.Kind.ERASED;
  }

  /** A place in the site with its title. */
  record Target(String title, Permalink permalink) {}

  /**
   * A withdrawn point.
   *
   * @param last its wording when it was last released; empty when erased
   * @param stood the page where it stood, or what has taken that page's place
   * @param wordings all that were released
   */
  record OfPoint(
      String id,
      Change change,
      Optional<Target> successor,
      Optional<Entry.Words> last,
      Optional<Target> stood,
      List<Entry.Wording> wordings)
      implements Withdrawn {
    @Override
    public Permalink permalink() {
      return SiteAddress.ofPoint(id);
    }
  }

  /**
   * A withdrawn page.
   *
   * @param passages what stood there and where it is now
   */
  record OfPage(
      Permalink permalink, Change change, Optional<Target> successor, List<Passage> passages)
      implements Withdrawn {}
}
