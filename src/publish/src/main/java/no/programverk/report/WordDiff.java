package no.programverk.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words that two texts have in common, and those that only one of them has. */
public final class WordDiff {
  /** The last quantifier is possessive: otherwise thousands of hyphens overflow the stack. */
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*+|\\s+|.");

  /**
   * Beyond this many pairs of words a comparison can take more than a second: then all is replaced.
   */
  private static final long MOST_PAIRS = 100_000_000;

  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder deleted = new StringBuilder();
  private final StringBuilder inserted = new StringBuilder();

  private WordDiff() {}

  /** What became of a stretch. */
  public enum Kind {
    KEPT,
    DELETED,
    INSERTED
  }

  /** A stretch of text. */
  public record Part(Kind kind, String text) {

    /**
     * Returns the stretch marked as what it is, in elements that HTML and Markdown both know.
     *
     * @param escape what makes the text harmless in the form that is written
     */
    String marked(UnaryOperator<String> escape) {
      String shown = escape.apply(text).replace("\n", "<br>");
      return switch (kind) {
        case KEPT -> shown;
        case DELETED -> "<del>" + shown + "</del>";
        case INSERTED -> "<ins>" + shown + "</ins>";
      };
    }
  }

  /** Returns the parts of both texts, in order; two neighbours are of different kinds. */
  public static List<Part> between(String before, String after) {
    List<String> was = tokens(before);
    List<String> is = tokens(after);
    WordDiff diff = new WordDiff();
    if ((long) was.size() * is.size() > MOST_PAIRS && !before.equals(after)) {
      diff.deleted.append(before);
      diff.inserted.append(after);
    } else {
      diff.add(DiffUtils.diff(was, is, new MyersDiffWithLinearSpace<>(), null, true).getDeltas());
    }
    diff.endChange();
    return List.copyOf(diff.parts);
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }

  /**
   * Adds changes and what lies between them. A blank between two changed words is changed with
   * them, and of neighbouring changes all deletions come first: phrases are read, not confetti.
   */
  private void add(List<AbstractDelta<String>> deltas) {
    for (int i = 0; i < deltas.size(); i++) {
      AbstractDelta<String> delta = deltas.get(i);
      String was = text(delta.getSource());
      boolean blank = was.isBlank() && i > 0 && i < deltas.size() - 1;
      if (delta.getType() == DeltaType.EQUAL && !blank) {
        endChange();
        add(Kind.KEPT, was);
      } else {
        deleted.append(was);
        inserted.append(text(delta.getTarget()));
      }
    }
  }

  private static String text(Chunk<String> chunk) {
    return String.join("", chunk.getLines());
  }

  private void endChange() {
    add(Kind.DELETED, deleted.toString());
    add(Kind.INSERTED, inserted.toString());
    deleted.setLength(0);
    inserted.setLength(0);
  }

  private void add(Kind kind, String text) {
    if (!text.isEmpty()) {
      parts.add(new Part(kind, text));
    }
  }
}
