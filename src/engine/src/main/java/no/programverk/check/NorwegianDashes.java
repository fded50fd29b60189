package no.programverk.check;

import java.util.function.Consumer;
import no.programverk.problem.Problem;

/** A dash is a dash, not a hyphen. */
final class NorwegianDashes implements LineRule {
  @Override
  public void check(TextLine line, Consumer<Problem> found) {
    MendedLine.tell("tankestrek", line, Typography.dashes(line), found);
  }
}
