package no.programverk.render;

import java.util.Optional;
import no.programverk.model.PlacedPoint;
import no.programverk.problem.Messages;
import no.programverk.settings.Settings;

/**
 * A point as it may be used elsewhere. A reworded text is never given in quotation marks: it is not
 * the senders' words.
 *
 * @param text the sentence
 * @param source where it is from, in words
 * @param url the point's absolute address; empty when no host is configured
 */
public record Citation(String text, String source, Optional<String> url) {
  /** Returns the citation of a point. */
  public static Citation of(PlacedPoint placed, Settings settings) {
    String key = placed.document().standing().reworded() ? "kilde.omskrevet" : "kilde.original";
    String source =
        Messages.ofSite()
            .get(
                key,
                placed.document().title(),
                placed.page().title(),
                String.valueOf(placed.point().number()),
                Messages.ofSite().get("slag." + placed.point().kind()));
    return new Citation(
        placed.point().spoken(),
        source,
        settings.siteHost().map(host -> host + "/" + placed.point().permalink().path()));
  }

  /** Returns text and source on one line, for pasting anywhere. */
  public String whole() {
    return text + " (" + source + url.map(address -> ". " + address).orElse("") + ")";
  }
}
