package no.programverk.jbake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import no.programverk.cache.ConversionCache;
import no.programverk.cache.Inputs;
import no.programverk.problem.Problems;
import no.programverk.source.SourcePage;

/**
 * One reading of the sources: those that were converted before are found again.
 *
 * @param contentRoot real path of the content folder
 * @param conversions kept from before; takes the new ones
 * @param inputs as they are now
 * @param problems receives what is wrong with each source
 */
record SourceReading(
    Path contentRoot,
    PageReader reader,
    ConversionCache conversions,
    Inputs inputs,
    Problems problems) {

  /**
   * Reads a source.
   *
   * @param file in the content folder
   */
  SourcePage read(Path file) {
    String path = contentRoot.relativize(file).toString().replace('\\', '/');
    return conversions.find(path, inputs).orElseGet(() -> convert(path));
  }

  private SourcePage convert(String path) {
    try {
      PageReader.Result result = reader.read(path);
      problems.addAll(result.problems());
      if (result.problems().isEmpty()) {
        conversions.keep(result.page(), inputs, contentRoot);
      }
      return result.page();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
