package no.programverk.finish;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;

/**
 * The site as it will be: files that were made anew stand in the staging folder, the others where
 * they stood before.
 *
 * @param staged where each new file is
 * @param site folder of the old ones; need not exist
 * @param all files of the site as it will be
 * @param fresh those in the staging folder
 * @param removed files of the old site that will be gone
 */
public record SiteFiles(
    Function<String, Path> staged,
    Path site,
    Set<String> all,
    Set<String> fresh,
    Set<String> removed) {

  /** Where a file of the coming site is now. */
  Path locate(String file) {
    return fresh.contains(file) ? staged.apply(file) : site.resolve(file);
  }
}
