package no.programverk.check;

import java.util.function.Consumer;
import no.programverk.problem.Problem;

/** Finds the places where one or a few related rules are broken. */
interface Check {
  /**
   * Checks the content.
   *
   * @param found receives each problem
   */
  void check(CheckContext context, Consumer<Problem> found);
}
