package no.programverk.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.model.Point;
import no.programverk.problem.Problem;

/** Each point has a well-formed id and a short title that no other point has. */
final class PointsNamed implements Rule {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern BULLET = Pattern.compile("^(\\s*[*-]+\\s+)");
  private static final int LONGEST_ID = 60;

  /** A mark that lacks a bracket or has a space in it, as the processor leaves it in the text. */
  private static final Pattern BROKEN_MARK =
      Pattern.compile(
          "^(\\s*[*-]+\\s+)\\[ ?\\[? ?([a-z0-9-]{2,80}) ?(?:, ?([^\\[\\]]{1,200}))?\\](?: ?\\])? ?(.*)$");

  @Override
  public void check(Inspection site, Consumer<Problem> found) {
    Map<String, Point> titles = new HashMap<>();
    Set<String> proposed = new HashSet<>();
    site.points().forEach(point -> check(site, point, proposed, titles, found));
  }

  private static void check(
      Inspection site,
      Point point,
      Set<String> proposed,
      Map<String, Point> titles,
      Consumer<Problem> found) {
    if (point.id().isEmpty()) {
      found.accept(brokenMark(site, point).orElseGet(() -> unnamed(site, point, proposed)));
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
      Point earlier = titles.putIfAbsent(point.shortTitle(), point);
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

  private static Optional<Problem> brokenMark(Inspection site, Point point) {
    return site.lineAt(point.source())
        .map(line -> BROKEN_MARK.matcher(line.raw()))
        .filter(Matcher::matches)
        .map(mark -> Problem.error("punkt-merke-feil", point.source(), mended(mark)));
  }

  private static String mended(Matcher mark) {
    String title =
        mark.group(3) == null ? ProposedMark.shortTitle(mark.group(4)) : mark.group(3).strip();
    return mark.group(1) + "[[" + mark.group(2) + "," + title + "]]" + mark.group(4);
  }

  /** Whether the text begins with the remains of a mark. */
  static boolean beginsWithMark(Point point) {
    return point.id().isEmpty() && point.text().startsWith("[");
  }

  /** Tells with the line as it should be; its id is none that is taken or proposed for another. */
  private static Problem unnamed(Inspection site, Point point, Set<String> proposed) {
    Set<String> taken = site.takenIds();
    ProposedMark mark =
        ProposedMark.of(point.text(), id -> taken.contains(id) || proposed.contains(id));
    proposed.add(mark.id());
    Optional<String> mended =
        site.lineAt(point.source())
            .map(line -> BULLET.matcher(line.raw()).replaceFirst("$1" + quote(mark)));
    Problem problem =
        Problem.error("punkt-uten-id", point.source(), mended.orElse(mark.toString()));
    return mended.map(problem::mending).orElse(problem);
  }

  private static String quote(ProposedMark mark) {
    return Matcher.quoteReplacement(mark.toString());
  }
}
