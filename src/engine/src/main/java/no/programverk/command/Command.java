package no.programverk.command;

import java.io.IOException;
import no.programverk.problem.BuildStopped;

/** What a person asks for by name. */
@FunctionalInterface
public interface Command {
  /**
   * Runs it.
   *
   * @throws BuildStopped when a person must mend something first; its message says what
   * @throws InterruptedException when it is asked to end
   */
  void run(Invocation run) throws IOException, InterruptedException;
}
