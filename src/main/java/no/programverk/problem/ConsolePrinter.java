package no.programverk.problem;

import java.io.PrintStream;
import java.util.List;

/** Prints problems for a person at a terminal, grouped by file. */
public final class ConsolePrinter {
  private final PrintStream out;
  private final Messages messages = Messages.ofConsole();

  public ConsolePrinter(PrintStream out) {
    this.out = out;
  }

  /** Prints all of them and a line that counts them. */
  public void print(List<Problem> problems) {
    String file = "";
    for (Problem problem : problems) {
      if (!problem.place().file().equals(file)) {
        file = problem.place().file();
        out.println();
        out.println(file);
      }
      print(problem);
    }
    out.println();
    out.println(messages.get("problemer.antall", problems.size()));
  }

  private void print(Problem problem) {
    String line =
        problem.place().line() == 0
            ? ""
            : messages.get("problemer.linje", String.valueOf(problem.place().line())) + " ";
    String severity = messages.get("alvor." + problem.severity());
    out.println("  " + line + severity + ": " + problem.message() + " [" + problem.rule() + "]");
    problem.hint().lines().forEach(hint -> out.println("      " + hint));
  }
}
