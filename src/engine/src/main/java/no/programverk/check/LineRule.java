package no.programverk.check;

import java.util.function.Consumer;
import no.programverk.problem.Problem;

/** One thing that must hold of each line that readers read. */
interface LineRule {
  /**
   * Looks at a line, and tells.
   *
   * @param found is called for each place where the rule does not hold
   */
  void check(TextLine line, Consumer<Problem> found);
}
