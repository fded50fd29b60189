package no.programverk.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.programverk.json.Json;
import no.programverk.ledger.History;
import no.programverk.model.PlacedPoint;
import no.programverk.problem.Messages;
import no.programverk.settings.Settings;

/**
 * A point as search engines and other programs read it in its page.
 *
 * @see <a href="https://schema.org/CreativeWork">The vocabulary</a>
 */
final class JsonLd {
  private JsonLd() {}

  static String of(
      PlacedPoint placed,
      StandingView standing,
      Citation citation,
      History history,
      Settings site) {
    String id = placed.point().id();
    Map<String, Object> work = new LinkedHashMap<>();
    work.put("@context", "https://schema.org");
    work.put("@type", "CreativeWork");
    citation.url().ifPresent(url -> work.put("@id", url));
    citation.url().ifPresent(url -> work.put("url", url));
    work.put("identifier", id);
    work.put("name", placed.point().shortTitle());
    work.put("text", placed.point().spoken());
    work.put("inLanguage", "nb");
    work.put("position", placed.point().number());
    work.put(
        "creativeWorkStatus",
        Messages.ofSite().get("status." + standing.status() + "." + standing.kind()));
    work.put("temporalCoverage", period(standing));
    history.since(id).ifPresent(date -> work.put("datePublished", date));
    history.changed(id).ifPresent(date -> work.put("dateModified", date));
    site.licenseUrl().ifPresent(license -> work.put("license", license));
    work.put("isPartOf", part(placed.page().title(), site, placed.page().permalink().path()));
    work.put(
        standing.standing().reworded() ? "isBasedOn" : "exampleOfWork",
        part(placed.document().title(), site, placed.document().permalink().path()));
    Optional.of(site.networkName())
        .filter(name -> !name.isEmpty())
        .ifPresent(name -> work.put("publisher", thing("Organization", name)));
    return Json.compact(work);
  }

  private static String period(StandingView standing) {
    return standing.standing().period().from() + "/" + standing.standing().period().to();
  }

  private static Map<String, Object> part(String name, Settings site, String path) {
    Map<String, Object> part = thing("CreativeWork", name);
    site.siteHost().ifPresent(host -> part.put("url", host + "/" + path));
    return part;
  }

  private static Map<String, Object> thing(String type, String name) {
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@type", type);
    thing.put("name", name);
    return thing;
  }
}
