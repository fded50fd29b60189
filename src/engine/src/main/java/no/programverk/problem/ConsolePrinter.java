package no.programverk.problem;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Prints problems for a person at a terminal: grouped by file, with the line and how to mend it.
 */
final class ConsolePrinter {
  /** Of one rule: whoever sees so many knows the fault, and a page of text has room for no more. */
  private static final int MOST_OF_A_RULE = 50;

  private static final Pattern STEERS = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

  private final PrintStream out;
  private final SourceSnippets snippets;
  private final boolean colours;
  private final Messages messages = Messages.ofConsole();

  /**
   * @param project folder that places are counted from
   * @param colours whether the terminal understands them
   */
  ConsolePrinter(PrintStream out, Path project, boolean colours) {
    this.out = out;
    this.snippets = new SourceSnippets(project);
    this.colours = colours;
  }

  /** Prints the first of each rule, how many more of it there are, and a line that counts all. */
  void print(List<Problem> problems) {
    String file = "";
    Map<Rule, Integer> told = new EnumMap<>(Rule.class);
    for (Problem problem : problems) {
      if (told.merge(problem.rule(), 1, Integer::sum) > MOST_OF_A_RULE) {
        continue;
      }
      if (!problem.place().file().equals(file)) {
        file = problem.place().file();
        out.println();
        out.println(paint(Style.BOLD, plain(file)));
      }
      print(problem);
    }
    out.println();
    told.values().removeIf(count -> count <= MOST_OF_A_RULE);
    told.forEach(
        (rule, count) ->
            out.println(messages.get("problemer.flere", count - MOST_OF_A_RULE, rule.id())));
    out.println(count(problems));
  }

  private void print(Problem problem) {
    String line =
        problem.place().line() == 0
            ? ""
            : messages.get("problemer.linje", String.valueOf(problem.place().line())) + " ";
    String severity =
        paint(Style.of(problem.severity()), messages.get("alvor." + problem.severity()));
    out.println(
        "  "
            + line
            + severity
            + ": "
            + plain(problem.message())
            + " "
            + paint(Style.FAINT, "[" + problem.rule() + "]"));
    Optional<SourceSnippets.Snippet> snippet = snippets.of(problem);
    snippet.ifPresent(
        shown -> {
          out.println("      " + paint(Style.FAINT, "|") + " " + shown.text());
          out.println(
              "      "
                  + paint(Style.FAINT, "|")
                  + " "
                  + paint(Style.of(problem.severity()), shown.underline()));
        });
    problem.hint().lines().forEach(hint -> out.println("      " + plain(hint)));
  }

  /** Removes control characters: a text that is quoted must not steer the terminal. */
  static String plain(String text) {
    return STEERS.matcher(text).replaceAll(" ");
  }

  private String count(List<Problem> problems) {
    long errors = problems.stream().filter(Problem::isError).count();
    return messages.get("problemer.antall", problems.size(), errors, problems.size() - errors);
  }

  private String paint(Style style, String text) {
    return colours ? style.start + text + "\u001b[0m" : text;
  }

  /** Text styles of a terminal (ECMA-48, select graphic rendition). */
  private enum Style {
    BOLD("\u001b[1m"),
    FAINT("\u001b[2m"),
    RED("\u001b[1;31m"),
    YELLOW("\u001b[1;33m");

    private final String start;

    Style(String start) {
      this.start = start;
    }

    static Style of(Severity severity) {
      return switch (severity) {
        case ERROR -> RED;
        case WARNING -> YELLOW;
      };
    }
  }
}
