package no.programverk.check;

import java.util.function.Consumer;
import no.programverk.model.Point;
import no.programverk.problem.Problem;

/** Heard alone after its lead-in, a point is a sentence: so it begins with a lower-case letter. */
final class PointReadsAfterLeadIn implements Rule {
  @Override
  public void check(Inspection site, Consumer<Problem> found) {
    site.points().forEach(point -> check(point, found));
  }

  private static void check(Point point, Consumer<Problem> found) {
    if (point.text().isEmpty()) {
      found.accept(Problem.error("punkt-tomt", point.source()));
    } else if (!PointsNamed.beginsWithMark(point)
        && !Character.isLowerCase(point.text().charAt(0))) {
      String mended = Character.toLowerCase(point.text().charAt(0)) + point.text().substring(1);
      found.accept(Problem.error("punkt-liten-bokstav", point.source(), point.leadIn(), mended));
    }
  }
}
