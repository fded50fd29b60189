package no.programverk.check;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;

/**
 * The places where a rule of style is set aside, and why: lines such as {@code
 * linje-flere-setninger tema/omsorg/sykehjem.adoc sitat fra loven}.
 */
public final class Suppressions {
  /** The file, from the content folder. */
  private static final String FILE = "unntak.txt";

  private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\S+)\\s+(\\S.*)");

  private record Suppression(Rule rule, String path, SourceRef source) {
    boolean covers(Problem problem) {
      String file = problem.place().file();
      return rule == problem.rule()
          && (file.equals("content/" + path)
              || path.endsWith("/") && file.startsWith("content/" + path));
    }
  }

  private Suppressions() {}

  /**
   * Removes the problems that are suppressed.
   *
   * @param problems all that were found; receives what is wrong with the file itself, and a warning
   *     for each line that suppresses nothing
   */
  public static void apply(Path content, Problems problems) {
    List<Suppression> suppressions =
        ListFile.entries(content, FILE, problems::add).stream()
            .flatMap(entry -> parse(entry, problems::add).stream())
            .toList();
    List<Problem> all = problems.sorted();
    for (Suppression suppression : suppressions) {
      if (all.stream().noneMatch(suppression::covers)) {
        problems.add(
            Problem.of(
                Rule.UNUSED_SUPPRESSION,
                suppression.source(),
                suppression.rule(),
                suppression.path()));
      }
    }
    problems.removeIf(problem -> suppressions.stream().anyMatch(s -> s.covers(problem)));
  }

  private static Optional<Suppression> parse(ListFile.Entry entry, Consumer<Problem> found) {
    Matcher parts = LINE.matcher(entry.text());
    if (!parts.matches()) {
      found.accept(Problem.of(Rule.INVALID_SUPPRESSION_LINE, entry.place(), entry.text()));
      return Optional.empty();
    }
    Optional<Rule> rule = Rule.withId(parts.group(1)).filter(Rule::suppressible);
    if (rule.isEmpty()) {
      found.accept(
          Problem.of(
              Rule.RULE_NOT_SUPPRESSIBLE, entry.place(), parts.group(1), suppressibleRules()));
    }
    return rule.map(suppressed -> new Suppression(suppressed, parts.group(2), entry.place()));
  }

  private static String suppressibleRules() {
    return Arrays.stream(Rule.values())
        .filter(Rule::suppressible)
        .map(Rule::id)
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
