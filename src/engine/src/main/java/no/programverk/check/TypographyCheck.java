package no.programverk.check;

import java.util.function.Consumer;
import java.util.function.Function;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.problem.Span;

/**
 * Characters are those of Norwegian typography.
 *
 * @param rule that a line breaks which differs from its correction
 * @param correction one method of {@link Typography}
 */
record TypographyCheck(Rule rule, Function<TextLine, String> correction) implements LineCheck {
  @Override
  public void check(TextLine line, Consumer<Problem> found) {
    String raw = line.raw();
    String corrected = correction.apply(line);
    if (corrected.equals(raw)) {
      return;
    }
    int first = 0;
    while (first < Math.min(corrected.length(), raw.length())
        && corrected.charAt(first) == raw.charAt(first)) {
      first++;
    }
    found.accept(
        Problem.of(rule, line.place(), corrected)
            .withSpan(Span.between(first, first + 1))
            .withFix(corrected));
  }
}
