package no.programverk.jbake;

import java.util.List;
import java.util.Locale;

/**
 * Finds where in a source something stands. The processor does not say for most of what it makes,
 * so the line is looked for, and only where something is wrong or a link is to be told of.
 */
final class SourceLines {
  private static final List<String> PASSTHROUGHS = List.of("++++", "pass:", "+++", "subs=", "$$");

  private final List<String> lines;

  SourceLines(List<String> lines) {
    this.lines = lines;
  }

  /** The first 1-based line that has the text; else that of a passthrough; else 0. */
  int find(String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    int line = firstWith(wanted);
    for (int i = 0; line == 0 && i < PASSTHROUGHS.size(); i++) {
      line = firstWith(PASSTHROUGHS.get(i));
    }
    return line;
  }

  /** A line by its 1-based number; empty when there is none. */
  String at(int line) {
    return line < 1 || line > lines.size() ? "" : lines.get(line - 1);
  }

  private int firstWith(String wanted) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).toLowerCase(Locale.ROOT).contains(wanted)) {
        return i + 1;
      }
    }
    return 0;
  }
}
