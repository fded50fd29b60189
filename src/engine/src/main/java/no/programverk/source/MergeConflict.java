package no.programverk.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a merge leaves in a text when two have changed the same lines: both versions, between marks.
 *
 * @param line 1-based, of the first mark
 * @param lines as many as were written, but those of the second version and the marks are empty: so
 *     what else is wrong can be told, and nothing that only follows from the marks
 */
public record MergeConflict(int line, List<String> lines) {
  private static final Pattern BEGIN = Pattern.compile("<{7}(?: .*)?");
  private static final Pattern SECOND = Pattern.compile("={7}|\\|{7}(?: .*)?");
  private static final Pattern END = Pattern.compile(">{7}(?: .*)?");

  public MergeConflict {
    lines = List.copyOf(lines);
  }

  /** Looks for one; the line is 0 and the lines are as they were when there is none. */
  public static MergeConflict in(List<String> written) {
    List<String> kept = new ArrayList<>();
    int first = 0;
    boolean conflict = false;
    boolean second = false;
    for (String line : written) {
      boolean mark = true;
      if (!conflict && BEGIN.matcher(line).matches()) {
        conflict = true;
        first = first == 0 ? kept.size() + 1 : first;
      } else if (conflict && END.matcher(line).matches()) {
        conflict = false;
        second = false;
      } else if (conflict && SECOND.matcher(line).matches()) {
        second = true;
      } else {
        mark = false;
      }
      kept.add(mark || second ? "" : line);
    }
    return new MergeConflict(first, kept);
  }
}
