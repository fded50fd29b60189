package no.programverk.jbake;

import java.util.List;
import no.programverk.model.SourceRef;
import no.programverk.source.SourceTree;

/**
 * A file that a page includes.
 *
 * @param path from the content folder, with forward slashes
 * @param lines as written
 */
record Partial(String path, List<String> lines) {
  Partial {
    lines = List.copyOf(lines);
  }

  /** Returns the file from the project's root. */
  SourceRef source() {
    return SourceTree.ref(path);
  }
}
