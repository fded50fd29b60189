package no.programverk.export;

import java.util.List;
import no.programverk.export.Export.Artefact;
import no.programverk.search.IndexWriter;
import no.programverk.search.SearchIndex;

/** The search's index, and the small root that names it. */
final class SearchFiles {
  private SearchFiles() {}

  static List<Artefact> of(SearchIndex index) {
    return IndexWriter.write(index).entrySet().stream()
        .map(file -> new Artefact(file.getKey(), file.getValue()))
        .toList();
  }
}
