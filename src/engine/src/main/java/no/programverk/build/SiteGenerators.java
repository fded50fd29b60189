package no.programverk.build;

import java.util.ArrayList;
import java.util.List;
import no.programverk.cache.Inputs;
import no.programverk.catalogue.Generator;
import no.programverk.catalogue.SiteCatalogue;
import no.programverk.digest.ModelKey;
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
import no.programverk.jbake.PageRenderer;
import no.programverk.ledger.ProgrammeState;
import no.programverk.model.PageContent;
import no.programverk.output.AssetFiles;
import no.programverk.render.ListPages;
import no.programverk.render.PageFactory;
import no.programverk.render.PageGenerator;
import no.programverk.render.PointPages;
import no.programverk.render.StubPages;
import no.programverk.render.SuggestionPages;
import no.programverk.render.TextPages;
import no.programverk.settings.Settings;

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
  SiteCatalogue catalogue(ProgrammeState state, Generator search) {
    PageFactory factory = new PageFactory(state, settings);
    List<PageGenerator> pages =
        List.of(
            new TextPages(factory),
            new SuggestionPages(factory),
            new PointPages(factory),
            new ListPages(factory),
            new StubPages(factory));
    String shellKey =
        ModelKey.of(
            inputs.digestOf("templates/"),
            inputs.digestOf(Inputs.ENGINE),
            inputs.digestOf("pom.xml"),
            assets.fingerprinted(),
            factory.shared());
    ModelKey.Shared heads = new ModelKey.Shared(PageContent.class);
    List<Generator> generators = new ArrayList<>();
    // It takes longest to begin with, so it is begun first.
    generators.add(search);
    pages.forEach(some -> generators.add(new PageFiles(some, renderer, shellKey, heads)));
    generators.addAll(
        List.of(
            assets,
            new PointsData(state, settings),
            new ReadyFiles(state, settings),
            new Robots(settings),
            new DataSchema(),
            new HostFiles(state, settings),
            switched("sitemap", new Sitemap(settings, pages)),
            switched("feed", new Feed(state, settings)),
            switched("oembed", new OEmbed(state, settings)),
            switched("qr", new QrCodes(state, settings)),
            switched("cards", new ShareCard(state, settings))));
    return new SiteCatalogue(generators);
  }

  /** Returns the generator of an output, or nothing where the settings leave it out. */
  private Generator switched(String output, Generator generator) {
    return settings.renders(output) ? generator : problems -> List.of();
  }
}
