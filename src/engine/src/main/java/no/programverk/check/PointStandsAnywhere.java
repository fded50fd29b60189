package no.programverk.check;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.model.Point;
import no.programverk.problem.Problem;

/** A point can be pasted into any branch's programme: it says "kommunen", never "vår kommune". */
final class PointStandsAnywhere implements Rule {
  private static final Pattern OURS =
      Pattern.compile(
          "(?iu)\\b(?:vår|vårt|våre|min)(?: egen| eget)? (?:kommune[nr]?|kommuner|by|bygd|bydel|fylke|fylkeskommune|region)\\b"
              + "|\\b(?:kommunen|byen|bygda|bydelen|fylket) vår\\b");

  @Override
  public void check(Inspection site, Consumer<Problem> found) {
    site.points().forEach(point -> check(site, point, found));
  }

  private static void check(Inspection site, Point point, Consumer<Problem> found) {
    if (!mayBeOurs(point.text())) {
      return; // most points; the pattern is costly
    }
    Matcher ours = OURS.matcher(point.text());
    if (ours.find()) {
      found.accept(
          site.pointing(
              Problem.error("punkt-var-kommune", point.source(), ours.group()), ours.group()));
    }
  }

  private static boolean mayBeOurs(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("vår") || lower.contains("min");
  }
}
