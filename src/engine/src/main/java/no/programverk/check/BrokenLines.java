package no.programverk.check;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.problem.Span;

/** Lines are broken and set in as AsciiDoc reads them, not as they stood on paper. */
final class BrokenLines implements Check {
  /** A paragraph that is set in is shown as code. */
  private static final Pattern SET_IN = Pattern.compile("[ \\t]+(?=[\\p{L}\\p{N}«\"(])");

  private static final Pattern ENDS_IN_WORD = Pattern.compile(".*?(\\p{Ll}{2,}-)");

  /** The rest of a word; not "til- og frakobling". */
  private static final Pattern BEGINS_IN_WORD =
      Pattern.compile("(?!(?:og|eller|samt|men|til|i)\\b)\\p{Ll}+.*");

  @Override
  public void check(CheckContext context, Consumer<Problem> found) {
    List<TextLine> text = context.text();
    for (int i = 0; i < text.size(); i++) {
      TextLine line = text.get(i);
      if (line.kind() != TextLine.Kind.BODY) {
        continue;
      }
      Matcher setIn = SET_IN.matcher(line.raw());
      if (setIn.lookingAt() && (i == 0 || !follows(text.get(i - 1), line))) {
        found.accept(
            Problem.of(Rule.TEXT_SET_IN, line.place(), line.raw().strip())
                .withSpan(Span.of(setIn))
                .withFix(line.raw().strip()));
      }
      Matcher end = ENDS_IN_WORD.matcher(line.raw().stripTrailing());
      if (i + 1 < text.size()
          && end.matches()
          && follows(line, text.get(i + 1))
          && BEGINS_IN_WORD.matcher(text.get(i + 1).raw().strip()).matches()) {
        found.accept(
            Problem.of(Rule.WORD_SPLIT, line.place(), end.group(1))
                .withSpan(Span.between(end.start(1), end.end(1))));
      }
    }
  }

  private static boolean follows(TextLine line, TextLine next) {
    return next.place().file().equals(line.place().file())
        && next.place().line() == line.place().line() + 1
        && line.kind() == TextLine.Kind.BODY;
  }
}
