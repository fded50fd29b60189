package no.programverk;

import java.util.ArrayList;
import java.util.List;
import no.programverk.cache.Inputs;
import no.programverk.cache.ModelKey;
import no.programverk.catalogue.Generator;
import no.programverk.catalogue.SiteCatalogue;
import no.programverk.export.DataSchema;
import no.programverk.export.Feed;
import no.programverk.export.HostFiles;
import no.programverk.export.OEmbed;
import no.programverk.export.PointsData;
import no.programverk.export.QrCodes;
import no.programverk.export.ReadyFiles;
import no.programverk.export.Robots;
import no.programverk.export.ShareCard;
import no.programverk.export.Sitemap;
import no.programverk.finish.AssetFiles;
import no.programverk.jbake.PageRenderer;
import no.programverk.ledger.Edition;
import no.programverk.model.PageHead;
import no.programverk.render.FormerPages;
import no.programverk.render.ListPages;
import no.programverk.render.PageFactory;
import no.programverk.render.PageGenerator;
import no.programverk.render.PointPages;
import no.programverk.render.SuggestionPages;
import no.programverk.render.TextPages;

/**
 * What makes the files of a site, in order: a new output is one line here.
 *
 * @param inputs of the build, which name what files are made of
 */
record SiteGenerators(Settings settings, AssetFiles assets, PageRenderer renderer, Inputs inputs) {

  /**
   * Returns the catalogue of a site; no path is claimed yet.
   *
   * @param search makes the files that the browser searches
   */
  SiteCatalogue catalogue(Edition edition, Generator search) {
    PageFactory factory = new PageFactory(edition, settings);
    List<PageGenerator> pages =
        List.of(
            new TextPages(factory),
            new SuggestionPages(factory),
            new PointPages(factory),
            new ListPages(factory),
            new FormerPages(factory));
    String shellKey =
        ModelKey.of(
            inputs.digestOf("templates/"),
            inputs.digestOf(Inputs.ENGINE),
            inputs.digestOf("pom.xml"),
            assets.fingerprinted(),
            factory.shell());
    ModelKey.Shared heads = new ModelKey.Shared(PageHead.class);
    List<Generator> generators = new ArrayList<>();
    // It takes longest to begin with, so it is begun first.
    generators.add(search);
    pages.forEach(some -> generators.add(new PageFiles(some, renderer, shellKey, heads)));
    generators.addAll(
        List.of(
            assets,
            new PointsData(edition, settings),
            new ReadyFiles(edition, settings),
            new Robots(settings),
            new DataSchema(),
            new HostFiles(edition, settings),
            switched("sitemap", new Sitemap(settings, pages)),
            switched("feed", new Feed(edition, settings)),
            switched("oembed", new OEmbed(edition, settings)),
            switched("qr", new QrCodes(edition, settings)),
            switched("cards", new ShareCard(edition, settings))));
    return new SiteCatalogue(generators);
  }

  /** Returns the generator of an output, or nothing where the settings leave it out. */
  private Generator switched(String output, Generator generator) {
    return settings.renders(output) ? generator : problems -> List.of();
  }
}
