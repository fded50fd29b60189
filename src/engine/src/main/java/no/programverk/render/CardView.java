package no.programverk.render;

import no.programverk.model.Page;
import no.programverk.model.SiteAddress;
import no.programverk.problem.Messages;

/**
 * The share card of a page, as the page's head names it.
 *
 * @param path of the picture, from the site's root
 * @param text what the picture says, for those who do not see it
 */
public record CardView(String path, String text) {
  /** In pixels, as social media ask for. */
  public static final int WIDTH = 1200;

  /** In pixels. */
  public static final int HEIGHT = 630;

  static CardView of(Page page, StandingView standing) {
    Messages messages = Messages.ofSite();
    String status = messages.get("status." + standing.status() + "." + standing.kind());
    return new CardView(
        SiteAddress.cardOf(page.permalink()),
        messages.get("kort.tekst", page.title(), standing.document().title(), status));
  }
}
