package no.programverk.check;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.problem.Span;

/** No line begins with a number that belongs to its words: AsciiDoc makes a list of it. */
final class NumberAtStart implements LineCheck {
  private static final Pattern ORDINAL =
      Pattern.compile(
          "\\d{1,3}\\.(?= (?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november"
              + "|desember|(?:[a-zæøå]+)?dag|etasje|klasse|trinn|plass|divisjon|generasjon|verdenskrig"
              + "|kvartal|halvår|gangs?|ledd|punktum|året)\\b)");

  @Override
  public void check(TextLine line, Consumer<Problem> found) {
    Matcher number = ORDINAL.matcher(line.raw());
    if (line.kind() == TextLine.Kind.BODY && number.lookingAt()) {
      String kept = "{empty}" + line.raw();
      found.accept(
          Problem.of(Rule.NUMBER_AS_LIST, line.place(), number.group(), kept)
              .withSpan(Span.of(number))
              .withFix(kept));
    }
  }
}
