package no.programverk.problem;

import java.util.Comparator;
import java.util.Objects;
import no.programverk.model.SourceRef;

/**
 * One thing that is wrong.
 *
 * @param rule id of the rule that found it, as contributors see it
 * @param place where
 * @param message what is wrong, in the reader's language
 * @param hint how to mend it; where that is text, the very line to write
 */
public record Problem(String rule, Severity severity, SourceRef place, String message, String hint)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::place)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::rule)
          .thenComparing(Problem::message);

  public Problem {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(place);
  }

  /** An error whose wording is found in the message file under the rule's id. */
  public static Problem error(String rule, SourceRef place, Object... arguments) {
    return of(Severity.ERROR, rule, place, arguments);
  }

  /** As {@link #error}, of another severity. */
  public static Problem of(Severity severity, String rule, SourceRef place, Object... arguments) {
    Messages messages = Messages.ofProblems();
    return new Problem(
        rule,
        severity,
        place,
        messages.get(rule, arguments),
        messages.get(rule + ".hjelp", arguments));
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
