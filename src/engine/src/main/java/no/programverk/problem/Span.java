package no.programverk.problem;

/**
 * The stretch of a line that a problem is about.
 *
 * @param column 1-based, in characters; 0 when the whole line is meant
 * @param length in characters
 */
public record Span(int column, int length) implements Comparable<Span> {
  /** The whole line. */
  public static final Span LINE = new Span(0, 0);

  /** From a 0-based start to an end that is not included, as a matcher gives them. */
  public static Span between(int start, int end) {
    return new Span(start + 1, Math.max(end - start, 1));
  }

  @Override
  public int compareTo(Span other) {
    int byColumn = Integer.compare(column, other.column);
    return byColumn != 0 ? byColumn : Integer.compare(length, other.length);
  }
}
