package no.programverk.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.source.SourceTree;

/**
 * Where a rule does not hold, and why: lines such as {@code linje-flere-setninger
 * tema/omsorg/sykehjem.adoc sitat fra loven}. Only rules of style can be relaxed.
 */
public final class Relaxations {
  /** The file, from the content folder. */
  static final String FILE = "unntak.txt";

  /** Rules that are about style; without the others an address, a page or a reader would suffer. */
  static final Set<String> STYLE =
      new TreeSet<>(
          Set.of(
              "anforselstegn",
              "emne-uten-punkter",
              "html-i-teksten",
              "innledning-uten-punkter",
              "kulepunkt-tapt",
              "linje-flere-setninger",
              "liste-uten-merke",
              "ord-to-ganger",
              "punkt-begynnelse",
              "punkt-liten-bokstav",
              "punkt-var-kommune",
              "sammendrag-for-langt",
              "tankestrek",
              "to-mellomrom"));

  private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\S+)\\s+(\\S.*)");

  private record Relaxation(String rule, String path, SourceRef source) {
    boolean covers(Problem problem) {
      String file = problem.place().file();
      return rule.equals(problem.rule())
          && (file.equals("content/" + path)
              || path.endsWith("/") && file.startsWith("content/" + path));
    }
  }

  private final List<Relaxation> relaxations;

  private Relaxations(List<Relaxation> relaxations) {
    this.relaxations = relaxations;
  }

  /**
   * Takes away the problems that are excepted.
   *
   * @param problems that were found; receives what is wrong with the file itself, and a warning for
   *     each line that excepts nothing
   */
  public static void apply(Path content, Problems problems) {
    read(content, problems::add).apply(problems);
  }

  private void apply(Problems problems) {
    List<Problem> all = problems.sorted();
    for (Relaxation relaxation : relaxations) {
      if (all.stream().noneMatch(relaxation::covers)) {
        problems.add(
            Problem.warning(
                "unntak-ubrukt", relaxation.source(), relaxation.rule(), relaxation.path()));
      }
    }
    problems.removeIf(problem -> relaxations.stream().anyMatch(r -> r.covers(problem)));
  }

  private static Relaxations read(Path content, Consumer<Problem> found) {
    List<Relaxation> read = new ArrayList<>();
    List<String> lines = ListFile.lines(content.resolve(FILE));
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      SourceRef place = SourceTree.ref(FILE).atLine(i + 1);
      Matcher parts = LINE.matcher(line);
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      } else if (!parts.matches()) {
        found.accept(Problem.error("unntak-linje", place, line));
      } else if (!STYLE.contains(parts.group(1))) {
        found.accept(
            Problem.error("unntak-regel", place, parts.group(1), String.join(", ", STYLE)));
      } else {
        read.add(new Relaxation(parts.group(1), parts.group(2), place));
      }
    }
    return new Relaxations(read);
  }
}
