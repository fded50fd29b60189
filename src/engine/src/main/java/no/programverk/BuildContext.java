package no.programverk;

import java.nio.file.Path;
import no.programverk.cache.Memory;
import no.programverk.finish.AssetFiles;
import no.programverk.jbake.SiteOven;
import no.programverk.parallel.Lazy;

/**
 * A project that is being built.
 *
 * @param memory of the last build, and what goes into this one
 * @param oven with nothing changed it is never made, and no library of JBake's is loaded
 */
record BuildContext(Path project, Settings settings, Memory memory, Lazy<SiteOven> oven) {

  /** Returns what makes the files of a site of these texts. */
  SiteGenerators generators(LoadedContent content) {
    AssetFiles assets =
        new AssetFiles(
            project.resolve("assets"),
            memory.inputs().digestsBelow("assets/"),
            settings.ignoresHiddenAssets());
    return new SiteGenerators(
        settings,
        assets,
        oven.get().renderer(assets.fingerprinted(), content.edition().programme().abbreviations()),
        memory.inputs());
  }
}
