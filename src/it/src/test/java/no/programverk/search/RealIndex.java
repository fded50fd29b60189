package no.programverk.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problems;
import no.programverk.testing.RealSite;

/** The index of the texts of this repository, as the build makes it. */
final class RealIndex {
  private RealIndex() {}

  /** Returns what the site publishes. */
  static SearchIndex pruned() {
    SearchIndex whole = whole();
    return Pruning.of(whole, Vocabulary.wordsOf(whole.units()), new Analyzer(whole.table()));
  }

  /** Returns the index with all of the lists, used or not. */
  static SearchIndex whole() {
    Path synonyms = RealSite.PROJECT.resolve("content/synonymer.txt");
    try {
      return IndexBuilder.of(
          RealSite.programme(),
          Synonym.read(
              Files.exists(synonyms) ? Files.readAllLines(synonyms) : List.of(),
              SourceRef.of("content/synonymer.txt"),
              new Problems()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
