package no.programverk.problem;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reports problems where a command runs: on the terminal, and as annotations in a pipeline. */
public final class ProblemReport {
  private final PrintStream out;
  private final Path project;
  private final Map<String, String> environment;
  private final boolean terminal;

  /**
   * @param environment decides by {@code GITHUB_ACTIONS} and {@code NO_COLOR}
   * @param terminal whether a person sits at the other end
   */
  public ProblemReport(
      PrintStream out, Path project, Map<String, String> environment, boolean terminal) {
    this.out = out;
    this.project = project;
    this.environment = environment;
    this.terminal = terminal;
  }

  /** Returns a report that follows the environment and the terminal of this process. */
  public static ProblemReport here(PrintStream out, Path project) {
    return new ProblemReport(out, project, System.getenv(), System.console() != null);
  }

  /** Prints all problems; nothing when there are none. */
  public void print(List<Problem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    boolean colours = terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    ConsolePrinter console = new ConsolePrinter(out, project, colours);
    if ("true".equals(environment.get("GITHUB_ACTIONS"))) {
      // What is printed quotes a stranger's text, in which the pipeline must obey nothing.
      String token = UUID.randomUUID().toString();
      out.println("::stop-commands::" + token);
      console.print(problems);
      out.println("::" + token + "::");
      new Annotations(out).print(problems);
    } else {
      console.print(problems);
    }
  }
}
