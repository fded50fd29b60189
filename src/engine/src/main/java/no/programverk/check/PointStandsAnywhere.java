package no.programverk.check;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.model.Point;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;

/** A point can be pasted into any branch's programme: it says "kommunen", never "vår kommune". */
final class PointStandsAnywhere implements Check {
  private static final Pattern OURS =
      Pattern.compile(
          "(?iu)\\b(?:vår|vårt|våre|min)(?: egen| eget)? (?:kommune[nr]?|kommuner|by|bygd|bydel|fylke|fylkeskommune|region)\\b"
              + "|\\b(?:kommunen|byen|bygda|bydelen|fylket) vår\\b");

  @Override
  public void check(CheckContext context, Consumer<Problem> found) {
    context.points().forEach(point -> check(context, point, found));
  }

  private static void check(CheckContext context, Point point, Consumer<Problem> found) {
    if (!mayBeOurs(point.text())) {
      return; // most points; the pattern is costly
    }
    Matcher ours = OURS.matcher(point.text());
    if (ours.find()) {
      found.accept(
          context.withSpanOf(
              ours.group(),
              Problem.of(Rule.POINT_SAYS_OUR_MUNICIPALITY, point.source(), ours.group())));
    }
  }

  private static boolean mayBeOurs(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("vår") || lower.contains("min");
  }
}
