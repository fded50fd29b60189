package no.programverk.catalogue;

import java.io.IOException;
import no.programverk.problem.Problem;

/** A file of the site cannot be made, and a contributor can mend it. */
public final class UnwritableFile extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public UnwritableFile(Problem problem, Throwable cause) {
    super(problem.message(), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
