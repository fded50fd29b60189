package no.programverk.render;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import no.programverk.model.PlacedPoint;
import no.programverk.problem.Messages;
import no.programverk.settings.Settings;

/**
 * The address that opens an e-mail with all that a proposal needs: which point, how it reads now
 * and since when, and room for the new words.
 */
final class ProposalMail {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");

  private ProposalMail() {}

  /**
   * Returns the address; empty when none receives proposals.
   *
   * @param since when the present words were released; empty when they were not
   * @see <a href="https://www.rfc-editor.org/rfc/rfc6068">The mailto scheme</a>
   */
  static Optional<String> of(PlacedPoint placed, Optional<LocalDate> since, Settings settings) {
    return settings
        .contactEmail()
        .map(
            address ->
                "mailto:"
                    + address
                    + "?subject="
                    + encode(subject(placed))
                    + "&body="
                    + encode(body(placed, since)));
  }

  private static String subject(PlacedPoint placed) {
    return Messages.ofSite().get("foresla.epost.emne", placed.point().shortTitle());
  }

  private static String body(PlacedPoint placed, Optional<LocalDate> since) {
    Messages messages = Messages.ofSite();
    String date =
        since
            .map(day -> messages.get("foresla.epost.dato", day.format(DAY)))
            .orElse(messages.get("foresla.epost.uten-dato"));
    return messages.get(
        "foresla.epost.tekst",
        placed.point().id(),
        placed.point().spoken(),
        date,
        placed.page().title());
  }

  /** Percent-encoded; lines end as RFC 6068 asks for. */
  private static String encode(String text) {
    return URLEncoder.encode(text.replace("\n", "\r\n"), StandardCharsets.UTF_8)
        .replace("+", "%20");
  }
}
