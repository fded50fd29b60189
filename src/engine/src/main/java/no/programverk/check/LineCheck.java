package no.programverk.check;

import java.util.function.Consumer;
import no.programverk.problem.Problem;

/** Finds what is wrong in a single line that readers read. */
interface LineCheck {
  /**
   * Checks a line.
   *
   * @param found receives each problem
   */
  void check(TextLine line, Consumer<Problem> found);
}
