package no.programverk.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.model.Point;
import no.programverk.problem.Problem;

/** Each point has a well-formed id and a short title that no other point has. */
final class PointsNamed implements Rule {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final int LONGEST_ID = 60;

  @Override
  public void check(Inspection site, Consumer<Problem> found) {
    Map<String, Point> taken = new HashMap<>();
    site.programme()
        .pages()
        .forEach(page -> page.points().forEach(point -> check(site, point, taken, found)));
  }

  private static void check(
      Inspection site, Point point, Map<String, Point> taken, Consumer<Problem> found) {
    if (point.id().isEmpty()) {
      found.accept(Problem.error("punkt-uten-id", point.source(), mended(site, point)));
    } else if (!ID.matcher(point.id()).matches() || point.id().length() > LONGEST_ID) {
      found.accept(Problem.error("id-ugyldig", point.source(), point.id(), Slug.of(point.id())));
    } else if (point.shortTitle().isEmpty()) {
      found.accept(
          Problem.error(
              "punkt-uten-kort-tittel",
              point.source(),
              point.id(),
              ProposedMark.shortTitle(point.text())));
    } else {
      Point earlier = taken.putIfAbsent(point.shortTitle(), point);
      if (earlier != null) {
        found.accept(
            Problem.error(
                "kort-tittel-to-ganger",
                point.source(),
                point.shortTitle(),
                earlier.source().toString()));
      }
    }
  }

  /** The line as it should be, with an id that no other passage has. */
  private static String mended(Inspection site, Point point) {
    String mark = ProposedMark.of(point.text(), site.takenIds());
    return site.lineAt(point.source())
        .map(
            line ->
                line.raw().replaceFirst("^(\\s*[*-]+\\s+)", "$1" + Matcher.quoteReplacement(mark)))
        .orElse(mark);
  }
}
