package no.programverk.catalogue;

import java.util.List;
import java.util.Optional;
import no.programverk.problem.Problems;

/** Makes one sort of files of the site: a new output is one more of these. */
public interface Generator {
  /**
   * Returns its files, in the order of the catalogue.
   *
   * @param problems receives what stands in the way of them
   */
  List<SiteFile> files(Problems problems);

  /** Returns one of its files, without making more of the others than that takes. */
  default Optional<SiteFile> find(String path) {
    return files(new Problems()).stream().filter(file -> file.path().equals(path)).findFirst();
  }
}
