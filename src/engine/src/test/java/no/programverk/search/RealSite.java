package no.programverk.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import no.programverk.Bakery;
import no.programverk.Progress;
import no.programverk.jbake.AsciiDoc;
import no.programverk.model.Programme;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problems;

/** The texts of this repository, on a day on which the input is in force. */
final class RealSite {
  private static final Path PROJECT = Path.of("").toAbsolutePath();

  private static final Path SITE = PROJECT.resolve("target/search-test/site");

  private RealSite() {}

  /** The folder that {@link #index} bakes the site into. */
  static Path folder() {
    return SITE;
  }

  static SearchIndex index() {
    SearchIndex whole = whole();
    return Pruning.of(whole, Vocabulary.wordsOf(whole.units()), new Analyzer(whole.table()));
  }

  /** Bakes the site into a folder of the tests' own, and makes its index with all of the lists. */
  static SearchIndex whole() {
    try (AsciiDoc asciiDoc = new AsciiDoc()) {
      Programme programme =
          new Bakery(PROJECT, SITE, LocalDate.of(2025, 1, 1), Progress.SILENT, asciiDoc)
              .bakeAnyway()
              .site()
              .orElseThrow()
              .programme();
      Path synonyms = PROJECT.resolve("content/synonymer.txt");
      return IndexBuilder.of(
          programme,
          Synonym.read(
              Files.exists(synonyms) ? Files.readAllLines(synonyms) : List.of(),
              SourceRef.of("content/synonymer.txt"),
              new Problems()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
