package no.programverk.problem;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import no.programverk.model.SourceRef;

/**
 * One place where a rule is broken.
 *
 * @param rule that is broken
 * @param place file and line
 * @param span the part of that line, for a caret under it
 * @param message what is wrong, in the reader's language
 * @param hint how to fix it; where that is text, the very line to write
 * @param fix the corrected line, where a machine can know it
 */
public record Problem(
    Rule rule, SourceRef place, Span span, String message, String hint, Optional<String> fix)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::place)
          .thenComparing(Problem::span)
          .thenComparing(Problem::severity)
          .thenComparing(problem -> problem.rule().id())
          .thenComparing(Problem::message);

  public Problem {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(place);
    Objects.requireNonNull(span);
  }

  /** Returns a problem of a whole line, with the rule's wording from the message file. */
  public static Problem of(Rule rule, SourceRef place, Object... arguments) {
    Messages messages = Messages.ofProblems();
    return new Problem(
        rule,
        place,
        Span.LINE,
        messages.get(rule.id(), arguments),
        messages.get(rule.id() + ".hjelp", arguments),
        Optional.empty());
  }

  /** Returns the same problem with the part of the line that it is about. */
  public Problem withSpan(Span part) {
    return new Problem(rule, place, part, message, hint, fix);
  }

  /** Returns the same problem with the corrected line. */
  public Problem withFix(String line) {
    return new Problem(rule, place, span, message, hint, Optional.of(line));
  }

  /** Returns the severity of the rule. */
  public Severity severity() {
    return rule.severity();
  }

  /** Returns whether it stops a build. */
  public boolean isError() {
    return severity() == Severity.ERROR;
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
