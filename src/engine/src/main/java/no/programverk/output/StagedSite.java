package no.programverk.output;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import no.programverk.cache.OutputManifest;
import no.programverk.catalogue.FileKind;
import no.programverk.catalogue.SiteFile;

/**
 * The site as it will be: files that were made anew stand in the staging folder, the others where
 * they stood before.
 *
 * @param files of the site as it will be, by path, in the order of the catalogue
 * @param keys what each is made of, by its path
 * @param fresh paths of those in the staging folder
 * @param removed paths of files of the old site that will be gone
 * @param before what the last build left in the site
 * @param site folder of the old files; need not exist
 * @param staged where each new file is
 */
public record StagedSite(
    Map<String, SiteFile> files,
    Map<String, String> keys,
    Set<String> fresh,
    Set<String> removed,
    OutputManifest before,
    Path site,
    Function<String, Path> staged) {

  /** Returns the paths of all files. */
  public Set<String> paths() {
    return Collections.unmodifiableSet(files.keySet());
  }

  /** Returns the number of pages. */
  public int pages() {
    return Math.toIntExact(
        files.values().stream()
            .filter(file -> file.kind() == FileKind.PAGE || file.kind() == FileKind.FRONT_PAGE)
            .count());
  }

  /**
   * Returns what the site holds once it is delivered.
   *
   * @param ids of each page
   * @param searchOf names what the search's files were made of
   */
  public OutputManifest outputs(PageIds ids, String searchOf) {
    return OutputManifest.of(site, before, files.values(), fresh, keys, ids.byPage(), searchOf);
  }

  /** Returns where a file of the coming site is now. */
  Path locate(String file) {
    return fresh.contains(file) ? staged.apply(file) : site.resolve(file);
  }
}
