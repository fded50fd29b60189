package no.programverk.problem;

import java.util.regex.MatchResult;

/**
 * The part of a line that a problem is about.
 *
 * @param column 1-based, in characters; 0 for the whole line
 * @param length in characters
 */
public record Span(int column, int length) implements Comparable<Span> {
  /** The whole line. */
  public static final Span LINE = new Span(0, 0);

  /** Returns the span from a 0-based start to an exclusive end, at least one character long. */
  public static Span between(int start, int end) {
    return new Span(start + 1, Math.max(end - start, 1));
  }

  /** Returns the span of a match. */
  public static Span of(MatchResult match) {
    return between(match.start(), match.end());
  }

  @Override
  public int compareTo(Span other) {
    int byColumn = Integer.compare(column, other.column);
    return byColumn != 0 ? byColumn : Integer.compare(length, other.length);
  }
}
