package no.programverk.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import no.programverk.source.SourceText;
import no.programverk.source.SourceTree;

/** Reads the small text files that stand beside the pages. */
final class ListFile {
  private ListFile() {}

  /** Its lines; none when there is no such file, or one too large, which is told elsewhere. */
  static List<String> lines(Path file) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
              && Files.size(file) <= SourceTree.LARGEST_LIST_BYTES
          ? SourceText.read(file).text().lines().toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
