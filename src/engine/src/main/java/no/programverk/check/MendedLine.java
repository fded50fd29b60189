package no.programverk.check;

import java.util.function.Consumer;
import no.programverk.problem.Problem;
import no.programverk.problem.Span;

/** A fault whose mending is known: the problem carries the whole line as it should be. */
final class MendedLine {
  private MendedLine() {}

  /** Tells when the two lines differ, at the first place where they do. */
  static void tell(String rule, TextLine line, String mended, Consumer<Problem> found) {
    String raw = line.raw();
    if (mended.equals(raw)) {
      return;
    }
    int first = 0;
    while (first < Math.min(mended.length(), raw.length())
        && mended.charAt(first) == raw.charAt(first)) {
      first++;
    }
    found.accept(
        Problem.warning(rule, line.place(), mended)
            .over(Span.between(first, first + 1))
            .mending(mended));
  }
}
