package no.programverk.assemble;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.programverk.model.Level;
import no.programverk.model.Levels;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;

/**
 * Reads {@code content/nivaa.txt}: lines such as {@code stat: bpa-som-rettighet}, and {@code
 * kommune: ellers} for all points that no line names.
 */
public final class LevelList {
  /** The file, from the content folder. */
  public static final String FILE = "nivaa.txt";

  private static final String OTHERS = "ellers";

  private LevelList() {}

  /**
   * @param ids of all points that somebody else than their sender decides on
   * @param problems receives lines that are not understood, unknown ids and ids given twice
   */
  public static Levels read(
      List<String> lines, SourceRef file, Set<String> ids, Problems problems) {
    Map<String, Level> levels = new HashMap<>();
    Optional<Level> others = Optional.empty();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      SourceRef place = file.atLine(i + 1);
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      Optional<Level> level = colon < 0 ? Optional.empty() : Level.of(line.substring(0, colon));
      if (level.isEmpty()) {
        problems.add(Problem.of(Rule.INVALID_LEVEL_LINE, place, line));
        continue;
      }
      for (String id : WordLists.list(line.substring(colon + 1))) {
        if (id.equals(OTHERS) && others.isEmpty()) {
          others = level;
        } else if (!id.equals(OTHERS) && !ids.contains(id)) {
          problems.add(Problem.of(Rule.LEVEL_WITHOUT_POINT, place, id));
        } else if (id.equals(OTHERS) || levels.put(id, level.get()) != null) {
          problems.add(Problem.of(Rule.DUPLICATE_LEVEL, place, id));
        }
      }
    }
    return new Levels(levels, others);
  }
}
