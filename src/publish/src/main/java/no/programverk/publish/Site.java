package no.programverk.publish;

import java.nio.file.Path;
import no.programverk.cache.Digests;

/**
 * A built site that is about to be published.
 *
 * @param folder it stands in
 * @param manifest of its files
 */
public record Site(Path folder, Manifest manifest) {
  /** A folder that the build made; of files that look untouched, what was read before counts. */
  static Site built(Path folder) {
    Digests digests = Digests.in(folder.resolveSibling(folder.getFileName() + "-cache"));
    Site site = new Site(folder, Manifest.of(folder, digests));
    digests.keep();
    return site;
  }

  /** Reads every file of a folder. */
  public static Site of(Path folder) {
    return new Site(folder, Manifest.of(folder));
  }
}
