package no.programverk.export;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import no.programverk.Settings;
import no.programverk.export.Export.Listing;
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

  static List<Listing> of(Settings settings, List<OutputPage> pages) {
    return settings.siteHost().stream()
        .map(host -> Listing.text("sitemap.xml", () -> xml(host, pages)))
        .toList();
  }

  private static Stream<String> xml(String host, List<OutputPage> pages) {
    String start =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    Stream<String> addresses =
        SitePages.indexable(pages)
            .map(page -> escape(host + "/" + page.permalink().path()))
            .map(address -> "<url><loc>" + address + "</loc></url>\n");
    return Stream.of(Stream.of(start), addresses, Stream.of("</urlset>\n"))
        .flatMap(Function.identity());
  }

  private static String escape(String address) {
    return address.replace("&", "&amp;").replace("<", "&lt;");
  }
}
