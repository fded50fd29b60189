package no.programverk.export;

import java.util.List;
import java.util.Optional;
import no.programverk.Settings;
import no.programverk.export.Export.Artefact;
import no.programverk.render.OutputPage;
import no.programverk.render.SitePages;

/**
 * {@code sitemap.xml}: every page that may be found by a search engine. It has absolute addresses
 * only, so there is none without a configured host.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">The protocol</a>
 */
final class Sitemap {
  private Sitemap() {}

  static List<Artefact> of(Settings settings, List<OutputPage> pages) {
    Optional<String> host = settings.siteHost();
    if (host.isEmpty()) {
      return List.of();
    }
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    SitePages.indexable(pages)
        .forEach(
            page ->
                xml.append("<url><loc>")
                    .append(escape(host.get() + "/" + page.permalink().path()))
                    .append("</loc></url>\n"));
    return List.of(Artefact.text("sitemap.xml", xml.append("</urlset>\n").toString()));
  }

  private static String escape(String address) {
    return address.replace("&", "&amp;").replace("<", "&lt;");
  }
}
