package no.programverk.check;

import java.util.function.Consumer;
import no.programverk.problem.Problem;

/** One thing that must hold of the texts. */
interface Rule {
  /**
   * Looks, and tells.
   *
   * @param found is called for each place where the rule does not hold
   */
  void check(Inspection site, Consumer<Problem> found);
}
