package no.programverk.export;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.programverk.catalogue.FileKind;
import no.programverk.catalogue.Generator;
import no.programverk.catalogue.SiteFile;
import no.programverk.json.Json;
import no.programverk.ledger.ProgrammeState;
import no.programverk.model.Markup;
import no.programverk.model.PlacedPoint;
import no.programverk.model.SiteAddress;
import no.programverk.model.Standing;
import no.programverk.parallel.Parallel;
import no.programverk.problem.Messages;
import no.programverk.problem.Problems;
import no.programverk.render.Citation;
import no.programverk.settings.Settings;

/**
 * {@code k/ID/oembed.json}: what a page elsewhere shows for a point's address alone on a line.
 *
 * <p>Of type "link", whose title says everything: WordPress discards "rich" from a provider that it
 * does not know unless it holds an iframe, and hides the iframe. Consumers that show HTML find it
 * in {@code html}, without an iframe, script or style.
 *
 * @see <a href="https://oembed.com/">The format</a>
 */
public final class OEmbed implements Generator {
  private static final Messages MESSAGES = Messages.ofSite();
  private static final int CACHE_SECONDS = 86_400;

  private final ProgrammeState state;
  private final Settings settings;

  public OEmbed(ProgrammeState state, Settings settings) {
    this.state = state;
    this.settings = settings;
  }

  @Override
  public List<SiteFile> files(Problems problems) {
    return settings.siteHost().isEmpty()
        ? List.of()
        : Parallel.map(List.copyOf(state.programme().points().values()), this::file);
  }

  private SiteFile file(PlacedPoint placed) {
    return SiteFile.ofBytes(
        SiteAddress.oembedOf(placed.point().permalink()),
        FileKind.ASSET,
        out -> out.write(Json.compact(answer(placed)).getBytes(StandardCharsets.UTF_8)));
  }

  private Map<String, Object> answer(PlacedPoint placed) {
    Citation citation = Citation.of(placed, settings);
    Standing standing = placed.document().standing();
    String kind = placed.document().kind().key();
    String status = MESSAGES.get("status." + standing.status().key() + "." + kind);
    String url = citation.url().orElseThrow();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", "1.0");
    json.put("type", "link");
    json.put("title", citation.text() + " (" + status + " " + sentence(citation.source()) + ")");
    json.put("author_name", settings.networkName());
    json.put("provider_name", settings.siteName());
    json.put("provider_url", settings.siteHost().orElseThrow() + "/");
    json.put("cache_age", CACHE_SECONDS);
    json.put("html", html(citation, status, url));
    return json;
  }

  private static String html(Citation citation, String status, String url) {
    return "<blockquote><p>"
        + Markup.quoted(citation.text())
        + "</p><p>"
        + Markup.quoted(status)
        + " <a href=\""
        + Markup.quoted(url)
        + "\">"
        + Markup.quoted(sentence(citation.source()))
        + "</a></p></blockquote>";
  }

  private static String sentence(String text) {
    return Optional.of(text)
        .filter(t -> !t.isEmpty())
        .map(t -> t.substring(0, 1).toUpperCase(Messages.BOKMAL) + t.substring(1) + ".")
        .orElse("");
  }
}
