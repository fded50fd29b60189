package no.programverk.problem;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * Prints problems as the workflow commands that GitHub shows beside the changed lines.
 *
 * @see <a href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">
 *     Workflow commands</a>
 */
final class Annotations {
  private final PrintStream out;

  Annotations(PrintStream out) {
    this.out = out;
  }

  /** Prints one line for each problem. */
  void print(List<Problem> problems) {
    problems.forEach(problem -> out.println(command(problem)));
  }

  private static String command(Problem problem) {
    StringBuilder command =
        new StringBuilder("::" + problem.severity().name().toLowerCase(Locale.ROOT));
    command.append(" file=").append(property(problem.place().file()));
    if (problem.place().line() > 0) {
      command.append(",line=").append(problem.place().line());
    }
    if (problem.span().column() > 0) {
      command.append(",col=").append(problem.span().column());
      command.append(",endColumn=").append(problem.span().column() + problem.span().length());
    }
    command.append(",title=").append(property(problem.rule().id()));
    return command + "::" + data(problem.message() + "\n" + problem.hint());
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
