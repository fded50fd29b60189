package no.programverk.render;

import java.util.Optional;
import no.programverk.model.Page;
import no.programverk.model.Programme;
import no.programverk.model.Standing;
import no.programverk.model.Validity;

/**
 * A document's standing as every page of it shows it.
 *
 * @param document a link to it
 * @param kind message keys end in this: "program" for one of themes, "plan" for a work plan
 * @param standing what was declared
 * @param validity on the build date
 */
public record StandingView(PageLink document, String kind, Standing standing, Validity validity) {
  static StandingView of(Page.Document document, Programme programme) {
    return new StandingView(
        PageLink.to(document),
        document.kind().key(),
        document.standing(),
        programme.validityOf(document));
  }

  /** Message keys end in this. */
  public String status() {
    return standing.status().key();
  }

  public String validityKey() {
    return validity.key();
  }

  public String wording() {
    return standing.wording().key();
  }

  public String period() {
    return standing.period().label();
  }

  public Optional<Standing.Decision> decision() {
    return standing.decision();
  }
}
