package no.programverk.check;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.programverk.model.Point;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;

/** A point continues its lead-in ("SV vil") with an infinitive or with "at". */
final class PointBeginsWithVerb implements Check {
  /** Infinitives that do not end in e, alone or as the last part of a compound: "ta", "ivareta". */
  private static final Pattern SHORT =
      Pattern.compile(
          "\\p{L}*(?:bli|bo|bry|by|dra|dø|fly|få|gi|gli|gni|gro|gå|ha|kle|la|nå|rå|se|si|sju|slå|snu|spy"
              + "|spå|stå|sy|ta|tro)");

  /** Words that may precede or replace the verb. */
  private static final Set<String> FIRST =
      Set.of(
          "at",
          "ikke",
          "aldri",
          "alltid",
          "også",
          "både",
          "enten",
          "fortsatt",
          "blant",
          "i",
          "sammen",
          "så");

  private static final Set<String> NOT_A_VERB =
      Set.of(
          "alle",
          "denne",
          "dette",
          "disse",
          "ingen",
          "noe",
          "noen",
          "mange",
          "flere",
          "bare",
          "gode",
          "kommune",
          "kommunene",
          "barne",
          "eldre",
          "de");

  @Override
  public void check(CheckContext context, Consumer<Problem> found) {
    context.points().forEach(point -> check(context, point, found));
  }

  private static void check(CheckContext context, Point point, Consumer<Problem> found) {
    String first = firstWord(point.text());
    // Another check reports what is empty or begins with a capital.
    boolean lowerCase = !first.isEmpty() && Character.isLowerCase(first.charAt(0));
    if (lowerCase && !leads(first.toLowerCase(Locale.ROOT))) {
      found.accept(
          context.withSpanOf(
              first,
              Problem.of(Rule.POINT_BEGINS_WITHOUT_VERB, point.source(), point.leadIn(), first)));
    }
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
      end++;
    }
    return text.substring(0, end);
  }

  private static boolean leads(String word) {
    return FIRST.contains(word)
        || word.endsWith("e") && !NOT_A_VERB.contains(word)
        || SHORT.matcher(word).matches();
  }
}
