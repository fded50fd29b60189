package no.programverk.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;

/**
 * A line of the synonym file: what readers type, and what the texts say.
 *
 * <p>The format is Solr's: {@code a, b, c} are equivalent; {@code a, b => c} leads one way.
 *
 * @param from words or phrases, at least one
 * @param to words or phrases, at least one; the same list as {@code from} for equivalents
 * @see <a href="https://solr.apache.org/guide/solr/latest/indexing-guide/filters.html">Synonym
 *     graph filter</a>
 */
public record Synonym(List<String> from, List<String> to, SourceRef source) {
  private static final String ARROW = "=>";

  public Synonym {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  boolean equivalent() {
    return from.equals(to);
  }

  /**
   * Reads the file's lines.
   *
   * @param file as messages name it
   * @param problems receives each line that is neither of the two forms
   */
  public static List<Synonym> read(List<String> lines, SourceRef file, Problems problems) {
    List<Synonym> read = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replaceFirst("#.*", "").strip();
      if (line.isEmpty()) {
        continue;
      }
      String[] sides = line.split(ARROW, -1);
      List<String> from = list(sides[0]);
      List<String> to = list(sides[sides.length - 1]);
      if (sides.length > 2
          || from.isEmpty()
          || to.isEmpty()
          || (sides.length == 1 && from.size() < 2)) {
        problems.add(Problem.of(Rule.INVALID_SYNONYM_LINE, file.atLine(i + 1), line));
      } else {
        read.add(new Synonym(from, to, file.atLine(i + 1)));
      }
    }
    return read;
  }

  private static List<String> list(String side) {
    return Arrays.stream(side.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
