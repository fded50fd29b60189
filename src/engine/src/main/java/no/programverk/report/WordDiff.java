package no.programverk.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words that two texts have in common, and those that only one of them has. */
public final class WordDiff {
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*|\\s+|.");

  /** Beyond this the table would cost more than its detail is worth: then all is replaced. */
  private static final long MOST_CELLS = 4_000_000;

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
     * The stretch marked as what it is, in elements that HTML and Markdown both know.
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

  /** The parts of both texts, in order; two neighbours are of different kinds. */
  public static List<Part> between(String before, String after) {
    List<String> a = tokens(before);
    List<String> b = tokens(after);
    int start = 0;
    while (start < Math.min(a.size(), b.size()) && a.get(start).equals(b.get(start))) {
      start++;
    }
    int end = 0;
    while (end < Math.min(a.size(), b.size()) - start
        && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
      end++;
    }
    List<Part> parts = new ArrayList<>();
    add(parts, Kind.KEPT, a.subList(0, start));
    middle(parts, a.subList(start, a.size() - end), b.subList(start, b.size() - end));
    add(parts, Kind.KEPT, a.subList(a.size() - end, a.size()));
    return tidy(parts);
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }

  private static void middle(List<Part> parts, List<String> a, List<String> b) {
    if ((long) a.size() * b.size() > MOST_CELLS) {
      add(parts, Kind.DELETED, a);
      add(parts, Kind.INSERTED, b);
      return;
    }
    int[][] common = common(a, b);
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
        add(parts, Kind.KEPT, List.of(a.get(i++)));
        j++;
      } else if (j == b.size() || i < a.size() && common[i + 1][j] >= common[i][j + 1]) {
        add(parts, Kind.DELETED, List.of(a.get(i++)));
      } else {
        add(parts, Kind.INSERTED, List.of(b.get(j++)));
      }
    }
  }

  /** Length of the longest common subsequence of the tails from each pair of places. */
  private static int[][] common(List<String> a, List<String> b) {
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            a.get(i).equals(b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static void add(List<Part> parts, Kind kind, List<String> tokens) {
    if (!tokens.isEmpty()) {
      parts.add(new Part(kind, String.join("", tokens)));
    }
  }

  /**
   * Joins what stands together: a blank between two changed words is changed with them, and of
   * neighbouring changes all deletions come first. So whole phrases are read, not confetti.
   */
  private static List<Part> tidy(List<Part> parts) {
    List<Part> tidied = new ArrayList<>();
    StringBuilder deleted = new StringBuilder();
    StringBuilder inserted = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean between =
          part.kind() == Kind.KEPT && part.text().isBlank() && i > 0 && i < parts.size() - 1;
      if (part.kind() == Kind.KEPT && !between) {
        flush(tidied, deleted, inserted);
        tidied.add(part);
      } else {
        deleted.append(part.kind() == Kind.INSERTED ? "" : part.text());
        inserted.append(part.kind() == Kind.DELETED ? "" : part.text());
      }
    }
    flush(tidied, deleted, inserted);
    return Collections.unmodifiableList(joined(tidied));
  }

  private static void flush(List<Part> parts, StringBuilder deleted, StringBuilder inserted) {
    if (deleted.toString().equals(inserted.toString())) {
      add(parts, Kind.KEPT, deleted.isEmpty() ? List.of() : List.of(deleted.toString()));
    } else {
      add(parts, Kind.DELETED, deleted.isEmpty() ? List.of() : List.of(deleted.toString()));
      add(parts, Kind.INSERTED, inserted.isEmpty() ? List.of() : List.of(inserted.toString()));
    }
    deleted.setLength(0);
    inserted.setLength(0);
  }

  private static List<Part> joined(List<Part> parts) {
    List<Part> joined = new ArrayList<>();
    for (Part part : parts) {
      Part last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && last.kind() == part.kind()) {
        joined.set(joined.size() - 1, new Part(part.kind(), last.text() + part.text()));
      } else {
        joined.add(part);
      }
    }
    return joined;
  }
}
