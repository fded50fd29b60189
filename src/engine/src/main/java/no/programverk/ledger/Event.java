package no.programverk.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import no.programverk.model.Permalink;

/**
 * One political change that was released.
 *
 * @param key tells it from all others, for ever
 * @param title of the point or document
 * @param permalink where it is read
 * @param before the wording or status before; empty for what is new
 * @param after the wording or status after; empty for what is gone
 * @param reason the decision, if one is declared
 */
public record Event(
    LocalDate date,
    Kind kind,
    String key,
    String title,
    Permalink permalink,
    Optional<String> before,
    Optional<String> after,
    Optional<String> reason) {

  /** The newest first. */
  static final Comparator<Event> NEWEST_FIRST =
      Comparator.comparing(Event::date).reversed().thenComparing(Event::key);

  /** What happened. */
  public enum Kind {
    /** A document was published. */
    DOCUMENT("dokument"),
    /** A document got another status. */
    STATUS("status"),
    /** A point was added to a published document. */
    ADDED("nytt"),
    /** A point got another wording, and not as a matter of language. */
    CHANGED("endret"),
    WITHDRAWN("trukket"),
    ERASED("slettet");

    private final String term;

    Kind(String term) {
      this.term = term;
    }

    /** Returns the word for it in the feed, which its readers may sort by. */
    public String term() {
      return term;
    }
  }
}
