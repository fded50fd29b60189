package no.programverk.build;

import java.nio.file.Path;
import no.programverk.cache.BuildCache;
import no.programverk.jbake.SiteOven;
import no.programverk.output.AssetFiles;
import no.programverk.parallel.Lazy;
import no.programverk.settings.Settings;

/**
 * A project that is being built.
 *
 * @param cache of the last build, and what goes into this one
 * @param oven with nothing changed it is never made, and no library of JBake's is loaded
 */
record BuildContext(Path project, Settings settings, BuildCache cache, Lazy<SiteOven> oven) {

  /** Returns what makes the files of a site of these texts. */
  SiteGenerators generators(LoadedContent content) {
    AssetFiles assets =
        new AssetFiles(
            project.resolve("assets"),
            cache.inputs().digestsBelow("assets/"),
            settings.ignoresHiddenAssets());
    return new SiteGenerators(
        settings,
        assets,
        oven.get().renderer(assets.fingerprinted(), content.state().programme().abbreviations()),
        cache.inputs());
  }
}
