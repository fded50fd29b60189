package no.programverk.preview;

import java.util.List;
import no.programverk.problem.Problem;
import no.programverk.problem.Severity;

/**
 * What the last bake came to.
 *
 * @param version differs from that of every other draft, of an earlier process too
 * @param problems all that was found
 * @param failure what a machine or we did wrong; empty as a rule
 */
record Draft(String version, List<Problem> problems, String failure) {
  Draft {
    problems = List.copyOf(problems);
  }

  /** Whether the site is made of the texts as they are now. */
  boolean current() {
    return failure.isEmpty()
        && problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
