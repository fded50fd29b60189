package no.programverk.export;

import java.util.List;
import no.programverk.catalogue.FileKind;
import no.programverk.catalogue.Generator;
import no.programverk.catalogue.SiteFile;
import no.programverk.model.SiteAddress;
import no.programverk.problem.Problems;
import no.programverk.settings.Settings;

/** {@code robots.txt}: everything may be read; names the sitemap where there is one. */
public final class Robots implements Generator {
  private final Settings settings;

  public Robots(Settings settings) {
    this.settings = settings;
  }

  @Override
  public List<SiteFile> files(Problems problems) {
    String sitemap =
        settings
            .siteHost()
            .filter(host -> settings.renders("sitemap"))
            .map(host -> "\nSitemap: " + host + "/" + SiteAddress.SITEMAP.path() + "\n")
            .orElse("");
    return List.of(
        SiteFile.ofText(
            SiteAddress.ROBOTS.path(), FileKind.ROBOTS, "User-agent: *\nAllow: /\n" + sitemap));
  }
}
