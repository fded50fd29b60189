package no.programverk.check;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.problem.Problem;
import no.programverk.problem.Span;

/** A line that looks like an item of a list, but would be read on as the text before it. */
final class LostBullets implements LineRule {
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
      String mended = sign + line.raw().substring(lost.end()).strip();
      found.accept(
          Problem.error("kulepunkt-tapt", line.place(), mended)
              .over(Span.between(lost.start(), Math.max(lost.end(), 1))));
    }
  }
}
