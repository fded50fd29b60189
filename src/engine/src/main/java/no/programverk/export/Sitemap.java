package no.programverk.export;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import no.programverk.catalogue.Content;
import no.programverk.catalogue.FileKind;
import no.programverk.catalogue.FileProperty;
import no.programverk.catalogue.Generator;
import no.programverk.catalogue.SiteFile;
import no.programverk.model.Markup;
import no.programverk.model.SiteAddress;
import no.programverk.problem.Problems;
import no.programverk.render.PageGenerator;
import no.programverk.settings.Settings;

/**
 * {@code sitemap.xml}: every page that may be found by a search engine. It has absolute addresses
 * only, so there is none without a configured host.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">The protocol</a>
 */
public final class Sitemap implements Generator {
  private final Settings settings;
  private final List<PageGenerator> pages;

  /**
   * @param pages of the site
   */
  public Sitemap(Settings settings, List<PageGenerator> pages) {
    this.settings = settings;
    this.pages = pages;
  }

  @Override
  public List<SiteFile> files(Problems problems) {
    return settings.siteHost().stream()
        .map(
            host ->
                SiteFile.of(
                    SiteAddress.SITEMAP.path(), FileKind.SITEMAP, Content.text(() -> xml(host))))
        .toList();
  }

  private Stream<String> xml(String host) {
    String start =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    Stream<String> addresses =
        pages.stream()
            .flatMap(PageGenerator::pages)
            .filter(page -> page.type().properties().contains(FileProperty.INDEXABLE))
            .map(page -> Markup.text(host + "/" + page.permalink().path()))
            .map(address -> "<url><loc>" + address + "</loc></url>\n");
    return Stream.of(Stream.of(start), addresses, Stream.of("</urlset>\n"))
        .flatMap(Function.identity());
  }
}
