package no.programverk.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.source.SourceText;
import no.programverk.source.SourceTree;

/** Reads the small text files that stand beside the pages. */
final class ListFile {
  private ListFile() {}

  /**
   * A line that says something.
   *
   * @param text without white space around it
   */
  record Entry(SourceRef place, String text) {}

  /**
   * Returns the lines of a file in the content folder that are neither blank nor a comment.
   *
   * @param found receives signs that cannot stand in it
   */
  static List<Entry> entries(Path content, String name, Consumer<Problem> found) {
    List<String> lines = lines(content.resolve(name), SourceTree.ref(name), found);
    return IntStream.range(0, lines.size())
        .mapToObj(i -> new Entry(SourceTree.ref(name).atLine(i + 1), lines.get(i).strip()))
        .filter(entry -> !entry.text().isEmpty() && !entry.text().startsWith("#"))
        .toList();
  }

  /** Returns the lines; none when there is no such file, or one whose size is itself an error. */
  static List<String> lines(Path file, SourceRef place, Consumer<Problem> found) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
              && Files.size(file) <= SourceTree.LARGEST_LIST_BYTES
          ? SourceText.read(file, place, found).lines().toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
