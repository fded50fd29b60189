package no.programverk.jbake;

import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import no.programverk.model.SourceRef;

/**
 * Finds where in a source something stands. The processor does not say for most of what it makes,
 * so the line is looked for, and only where something is wrong or a link is to be told of.
 */
final class SourceLines {
  private static final List<String> PASSTHROUGHS = List.of("++++", "pass:", "+++", "subs=", "$$");

  /** Of one page: more lines are looked at for no reader, and a hostile page has many faults. */
  private static final int MOST_LOOKS = 20_000_000;

  private final SourceRef source;
  private final List<String> lines;
  private final List<Partial> includes;
  private int looks;

  /**
   * @param lines of the page
   * @param includes what may have come from there instead
   */
  SourceLines(SourceRef source, List<String> lines, List<Partial> includes) {
    this.source = source;
    this.lines = lines;
    this.includes = includes;
  }

  /**
   * Returns the first 1-based line of the page that has any of the clues, the first clue first;
   * else 0.
   */
  int find(String... clues) {
    return Stream.of(clues)
        .mapToInt(clue -> lineWith(clue, lines))
        .filter(line -> line > 0)
        .findFirst()
        .orElse(0);
  }

  /** Returns a line of the page by its 1-based number; empty when there is none. */
  String at(int line) {
    return line < 1 || line > lines.size() ? "" : lines.get(line - 1);
  }

  /** Returns whether no line of the page stands below this one. */
  boolean isLast(int line) {
    return line >= lines.size();
  }

  /**
   * As {@link #find}, in the page or in what it includes; else where a passthrough begins; else the
   * page as a whole.
   */
  SourceRef place(String... clues) {
    Stream<ToIntFunction<List<String>>> searches =
        Stream.of(clues).map(clue -> candidate -> lineWith(clue, candidate));
    return Stream.concat(searches, Stream.of(this::passthrough))
        .flatMap(this::places)
        .findFirst()
        .orElse(source);
  }

  private Stream<SourceRef> places(ToIntFunction<List<String>> search) {
    return Stream.concat(
            Stream.of(source.atLine(search.applyAsInt(lines))),
            includes.stream().map(part -> part.source().atLine(search.applyAsInt(part.lines()))))
        .filter(place -> place.line() > 0);
  }

  private int passthrough(List<String> lines) {
    return PASSTHROUGHS.stream()
        .mapToInt(mark -> lineWith(mark, lines))
        .filter(line -> line > 0)
        .findFirst()
        .orElse(0);
  }

  private int lineWith(String text, List<String> lines) {
    if (text.isBlank()) {
      return 0;
    }
    String wanted = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lines.size() && looks < MOST_LOOKS; i++, looks++) {
      if (lines.get(i).toLowerCase(Locale.ROOT).contains(wanted)) {
        return i + 1;
      }
    }
    return 0;
  }
}
