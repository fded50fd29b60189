package no.programverk.problem;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells of problems where a command is run: at a terminal, or in a forge's pipeline as well. */
public final class Report {
  private final PrintStream out;
  private final Path project;
  private final Map<String, String> environment;
  private final boolean terminal;

  /**
   * @param environment decides by {@code GITHUB_ACTIONS} and {@code NO_COLOR}
   * @param terminal whether a person sits at the other end
   */
  public Report(PrintStream out, Path project, Map<String, String> environment, boolean terminal) {
    this.out = out;
    this.project = project;
    this.environment = environment;
    this.terminal = terminal;
  }

  /** For the machine that this runs on. */
  public static Report here(PrintStream out, Path project) {
    return new Report(out, project, System.getenv(), System.console() != null);
  }

  /** Prints all of them; nothing when there are none. */
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
