package no.programverk.export;

import java.util.List;
import no.programverk.Settings;
import no.programverk.export.Export.Artefact;

/** {@code robots.txt}: everything may be read; names the sitemap where there is one. */
final class Robots {
  private Robots() {}

  static List<Artefact> of(Settings settings) {
    String sitemap =
        settings.siteHost().map(host -> "\nSitemap: " + host + "/sitemap.xml\n").orElse("");
    return List.of(Artefact.text("robots.txt", "User-agent: *\nAllow: /\n" + sitemap));
  }
}
