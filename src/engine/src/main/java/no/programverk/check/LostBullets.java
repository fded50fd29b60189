package no.programverk.check;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.problem.Span;

/** No line looks like a list item where AsciiDoc reads it as a continuation of the text above. */
final class LostBullets implements LineCheck {
  private static final Pattern LOST =
      Pattern.compile(
          "\\s*(?:(\\*)(?=[^\\s*][^*]*$)|([•·▪◦‣∙])\\s*|(–|—) (?=\\S)|(-)(?=\\p{L})"
              + "|(\\d{1,2}\\)) |()(?=\\[\\[[^\\],]*,[^\\]]*\\]\\]\\S))");

  @Override
  public void check(TextLine line, Consumer<Problem> found) {
    if (line.kind() != TextLine.Kind.BODY) {
      return;
    }
    Matcher lost = LOST.matcher(line.raw());
    if (lost.lookingAt()) {
      String sign = lost.group().strip().endsWith(")") ? ". " : "* ";
      String corrected = sign + line.raw().substring(lost.end()).strip();
      found.accept(Problem.of(Rule.LOST_BULLET, line.place(), corrected).withSpan(Span.of(lost)));
    }
  }
}
