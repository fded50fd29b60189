package no.programverk.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What standing a document's words have. Declared once, in the document's index, and carried to
 * every page, hit, card, feed and row of it.
 *
 * @param status what has been decided
 * @param decision the body and date of an adoption; present exactly when adopted
 * @param period the time it is meant for
 * @param wording whose words it is given in
 * @param sender who sent it; empty when the source does not say
 * @param approvedBy who has approved a rewording; empty when nobody has
 * @param originalUrl where the original can be read
 */
public record Standing(
    Status status,
    Optional<Decision> decision,
    Period period,
    Wording wording,
    Optional<String> sender,
    Optional<String> approvedBy,
    Optional<String> originalUrl) {

  /**
   * An adoption.
   *
   * @param body that adopted
   * @param date of the adoption
   */
  public record Decision(String body, LocalDate date) {
    public Decision {
      Objects.requireNonNull(body);
      Objects.requireNonNull(date);
    }
  }

  public boolean adopted() {
    return status == Status.ADOPTED;
  }

  public boolean reworded() {
    return wording == Wording.REWORDED;
  }
}
