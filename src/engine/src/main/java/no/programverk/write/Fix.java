package no.programverk.write;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.programverk.build.SiteBuilder;
import no.programverk.command.Command;
import no.programverk.command.Invocation;
import no.programverk.jbake.AsciiDoc;
import no.programverk.model.SourceRef;
import no.programverk.problem.Messages;
import no.programverk.problem.Problem;
import no.programverk.problem.ProblemReport;
import no.programverk.problem.Rule;

/**
 * The command that mends what needs no judgement: ids and short titles for new points, spaces,
 * quotation marks and dashes; never a word. Each line is shown as it was and as it is; what is left
 * to do is told.
 */
public final class Fix implements Command {
  private static final Messages MESSAGES = Messages.ofConsole();

  /** A mended line may show the next fault in it, so it is looked at anew, this many times. */
  private static final int MOST_ROUNDS = 8;

  @Override
  public void run(Invocation run) throws IOException {
    try (AsciiDoc asciiDoc = new AsciiDoc()) {
      run(run, asciiDoc);
    }
  }

  /** Runs the command with a processor that stays open. */
  static void run(Invocation run, AsciiDoc asciiDoc) throws IOException {
    SourceEdits edits = new SourceEdits(run.project(), run.out());
    List<Problem> left = fix(run.builder(asciiDoc), edits, run.out());
    ProblemReport.here(run.out(), run.project()).print(left);
  }

  /** Mends, and returns what is left. */
  private static List<Problem> fix(SiteBuilder builder, SourceEdits edits, PrintStream out)
      throws IOException {
    List<Problem> problems = builder.build().problems();
    for (int round = 0; round < MOST_ROUNDS && !firstOfEachLine(problems).isEmpty(); round++) {
      edits.replace(firstOfEachLine(problems));
      problems = builder.build().problems();
    }
    out.println(MESSAGES.get("rettet", edits.show()));
    return problems;
  }

  private static boolean isFixable(Problem problem) {
    return problem.fix().isPresent();
  }

  private static Map<SourceRef, String> firstOfEachLine(List<Problem> problems) {
    Map<SourceRef, String> lines = new TreeMap<>();
    Set<String> unreadable =
        problems.stream()
            .filter(problem -> problem.rule() == Rule.NOT_UTF_8)
            .map(problem -> problem.place().file())
            .collect(Collectors.toSet());
    problems.stream()
        .filter(Fix::isFixable)
        .filter(problem -> !unreadable.contains(problem.place().file()))
        .forEach(problem -> lines.putIfAbsent(problem.place(), problem.fix().orElseThrow()));
    return lines;
  }
}
