package no.programverk.check;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.problem.Problem;
import no.programverk.source.SourceTree;

/**
 * The people who have agreed to be named beside a standpoint: lines such as {@code Kari Nordmann:
 * e-post til styret 2026-02-01}.
 */
final class Consents {
  /** The file, from the content folder. */
  static final String FILE = "samtykke.txt";

  private static final Pattern LINE = Pattern.compile("([^:]+):\\s*(\\S.*)");

  private Consents() {}

  /**
   * The names.
   *
   * @param found is called for each line that says not how consent was given
   */
  static Set<String> read(Path content, Consumer<Problem> found) {
    Set<String> names = new HashSet<>();
    List<String> lines = ListFile.lines(content.resolve(FILE));
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      Matcher parts = LINE.matcher(line);
      if (parts.matches()) {
        names.add(parts.group(1).strip());
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        found.accept(Problem.error("samtykke-linje", SourceTree.ref(FILE).atLine(i + 1), line));
      }
    }
    return names;
  }
}
