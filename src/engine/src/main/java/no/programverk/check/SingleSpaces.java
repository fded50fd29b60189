package no.programverk.check;

import java.util.function.Consumer;
import no.programverk.problem.Problem;

/** Words are parted by one space, and a line does not end in any. */
final class SingleSpaces implements LineRule {
  @Override
  public void check(TextLine line, Consumer<Problem> found) {
    MendedLine.tell("to-mellomrom", line, Typography.spaces(line), found);
  }
}
