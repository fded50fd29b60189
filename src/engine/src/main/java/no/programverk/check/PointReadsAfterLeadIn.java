package no.programverk.check;

import java.util.function.Consumer;
import no.programverk.model.Point;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;

/** A point completes the sentence of its lead-in, so it begins with a lower-case letter. */
final class PointReadsAfterLeadIn implements Check {
  @Override
  public void check(CheckContext context, Consumer<Problem> found) {
    context.points().forEach(point -> check(point, found));
  }

  private static void check(Point point, Consumer<Problem> found) {
    if (point.text().isEmpty()) {
      found.accept(Problem.of(Rule.EMPTY_POINT, point.source()));
    } else if (!PointsNamed.beginsWithAnchor(point)
        && !Character.isLowerCase(point.text().charAt(0))) {
      String corrected = Character.toLowerCase(point.text().charAt(0)) + point.text().substring(1);
      found.accept(
          Problem.of(Rule.POINT_BEGINS_WITH_CAPITAL, point.source(), point.leadIn(), corrected));
    }
  }
}
