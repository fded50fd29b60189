package no.programverk.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.programverk.cache.OutputManifest;
import no.programverk.catalogue.SiteFile;
import no.programverk.parallel.Parallel;

/**
 * What a build does to the site: the one place that decides it.
 *
 * @param all files of the catalogue
 * @param toWrite those that do not stand in the site, made of the same
 * @param removed paths of files of the old site that the catalogue has not
 * @param before what the last build left, to compare with what was written
 */
public record OutputPlan(
    Collection<SiteFile> all, List<SiteFile> toWrite, Set<String> removed, OutputManifest before) {

  /**
   * Compares the catalogue with what stands in the site.
   *
   * @param before what the last build left there
   */
  public static OutputPlan of(Collection<SiteFile> all, OutputManifest before, Path site) {
    List<SiteFile> files = List.copyOf(all);
    List<Boolean> stands =
        Parallel.map(
            files,
            file -> file.key().filter(key -> before.has(site, file.path(), key)).isPresent());
    List<SiteFile> toWrite = new ArrayList<>();
    Set<String> removed = new TreeSet<>(before.files().keySet());
    for (int i = 0; i < files.size(); i++) {
      removed.remove(files.get(i).path());
      if (!stands.get(i)) {
        toWrite.add(files.get(i));
      }
    }
    return new OutputPlan(files, toWrite, removed, before);
  }
}
