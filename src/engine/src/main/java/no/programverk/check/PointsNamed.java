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
import no.programverk.problem.Rule;

/** Each point has a well-formed id and a short title that no other point has. */
final class PointsNamed implements Check {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern BULLET = Pattern.compile("^(\\s*[*-]+\\s+)");
  private static final int LONGEST_ID = 60;

  /** An anchor that lacks a bracket or has a space in it, which AsciiDoc leaves in the text. */
  private static final Pattern MALFORMED_ANCHOR =
      Pattern.compile(
          "^(\\s*[*-]+\\s+)\\[ ?\\[? ?([a-z0-9-]{2,80}) ?(?:, ?([^\\[\\]]{1,200}))?\\](?: ?\\])? ?(.*)$");

  @Override
  public void check(CheckContext context, Consumer<Problem> found) {
    Map<String, Point> titles = new HashMap<>();
    Set<String> proposed = new HashSet<>();
    context.points().forEach(point -> check(context, point, proposed, titles, found));
  }

  private static void check(
      CheckContext context,
      Point point,
      Set<String> proposed,
      Map<String, Point> titles,
      Consumer<Problem> found) {
    if (point.id().isEmpty()) {
      found.accept(
          malformedAnchor(context, point).orElseGet(() -> unnamed(context, point, proposed)));
    } else if (!ID.matcher(point.id()).matches() || point.id().length() > LONGEST_ID) {
      found.accept(Problem.of(Rule.INVALID_ID, point.source(), point.id(), Slug.of(point.id())));
    } else if (point.shortTitle().isEmpty()) {
      found.accept(
          Problem.of(
              Rule.POINT_WITHOUT_SHORT_TITLE,
              point.source(),
              point.id(),
              ProposedAnchor.shortTitle(point.text())));
    } else {
      Point earlier = titles.putIfAbsent(point.shortTitle(), point);
      if (earlier != null) {
        found.accept(
            Problem.of(
                Rule.DUPLICATE_SHORT_TITLE,
                point.source(),
                point.shortTitle(),
                earlier.source().toString()));
      }
    }
  }

  private static Optional<Problem> malformedAnchor(CheckContext context, Point point) {
    return context
        .lineAt(point.source())
        .map(line -> MALFORMED_ANCHOR.matcher(line.raw()))
        .filter(Matcher::matches)
        .map(anchor -> Problem.of(Rule.MALFORMED_ANCHOR, point.source(), corrected(anchor)));
  }

  private static String corrected(Matcher anchor) {
    String title =
        anchor.group(3) == null
            ? ProposedAnchor.shortTitle(anchor.group(4))
            : anchor.group(3).strip();
    return anchor.group(1) + "[[" + anchor.group(2) + "," + title + "]]" + anchor.group(4);
  }

  /** Returns whether the text begins with the remains of an anchor. */
  static boolean beginsWithAnchor(Point point) {
    return point.id().isEmpty() && point.text().startsWith("[");
  }

  /** Returns a problem with the corrected line, whose id is neither taken nor proposed already. */
  private static Problem unnamed(CheckContext context, Point point, Set<String> proposed) {
    Set<String> taken = context.takenIds();
    ProposedAnchor anchor =
        ProposedAnchor.of(point.text(), id -> taken.contains(id) || proposed.contains(id));
    proposed.add(anchor.id());
    Optional<String> corrected =
        context
            .lineAt(point.source())
            .map(line -> BULLET.matcher(line.raw()).replaceFirst("$1" + quote(anchor)));
    Problem problem =
        Problem.of(Rule.POINT_WITHOUT_ID, point.source(), corrected.orElse(anchor.toString()));
    return corrected.map(problem::withFix).orElse(problem);
  }

  private static String quote(ProposedAnchor anchor) {
    return Matcher.quoteReplacement(anchor.toString());
  }
}
