package no.programverk;

import java.nio.file.Path;
import no.programverk.cache.Memory;
import no.programverk.finish.AssetFiles;
import no.programverk.jbake.Kitchen;

/**
 * A project that is being built.
 *
 * @param memory of the last build, and what goes into this one
 */
record BuildContext(Path project, Settings settings, Memory memory, Kitchen kitchen) {

  /**
   * Returns what makes the files of a site of these texts.
   *
   * @param destination folder that files are written below
   */
  SiteGenerators generators(LoadedContent content, Path destination) {
    AssetFiles assets =
        new AssetFiles(project.resolve("assets"), memory.inputs().digestsBelow("assets/"));
    return new SiteGenerators(
        settings,
        assets,
        kitchen.renderer(
            destination, assets.fingerprinted(), content.edition().programme().abbreviations()),
        memory.inputs());
  }
}
