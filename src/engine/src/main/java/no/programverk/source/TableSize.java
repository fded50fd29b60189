package no.programverk.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tables are small enough to be read: a few signs can ask for a thousand million cells. */
public final class TableSize {
  /** A number of four digits before what repeats or spans cells, or columns. */
  private static final Pattern HUGE =
      Pattern.compile(
          "(?<!\\d)(?:\\d{4,}+(?:\\.\\d++)?[*+]|\\d*+\\.\\d{4,}+\\+)[<>^.a-z]{0,6}\\|"
              + "|\\bcols=[^\\]]{0,200}?(?<!\\d)\\d{4,}+\\*");

  private TableSize() {}

  /** Returns the first 1-based line that asks for more than a thousand cells or columns. */
  public static Optional<Integer> firstHuge(List<String> lines) {
    return IntStream.range(0, lines.size())
        .filter(i -> HUGE.matcher(lines.get(i)).find())
        .mapToObj(i -> i + 1)
        .findFirst();
  }
}
