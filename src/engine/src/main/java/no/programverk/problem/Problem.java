package no.programverk.problem;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import no.programverk.model.SourceRef;

/**
 * One thing that is wrong.
 *
 * @param rule id of the rule that found it, as contributors see it
 * @param place where
 * @param span the stretch of that line, for a caret under it
 * @param message what is wrong, in the reader's language
 * @param hint how to mend it; where that is text, the very line to write
 * @param mended the line as it should be, where a machine can know it
 */
public record Problem(
    String rule,
    Severity severity,
    SourceRef place,
    Span span,
    String message,
    String hint,
    Optional<String> mended)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::place)
          .thenComparing(Problem::span)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::rule)
          .thenComparing(Problem::message);

  public Problem {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(place);
    Objects.requireNonNull(span);
  }

  /** The same, with the stretch of the line that it is about. */
  public Problem over(Span stretch) {
    return new Problem(rule, severity, place, stretch, message, hint, mended);
  }

  /** The same, with the line as it should be. */
  public Problem mending(String line) {
    return new Problem(rule, severity, place, span, message, hint, Optional.of(line));
  }

  /** An error whose wording is found in the message file under the rule's id. */
  public static Problem error(String rule, SourceRef place, Object... arguments) {
    return of(Severity.ERROR, rule, place, arguments);
  }

  /** As {@link #error}, but it does not stop a build. */
  public static Problem warning(String rule, SourceRef place, Object... arguments) {
    return of(Severity.WARNING, rule, place, arguments);
  }

  /** As {@link #error}, of another severity. */
  public static Problem of(Severity severity, String rule, SourceRef place, Object... arguments) {
    Messages messages = Messages.ofProblems();
    return new Problem(
        rule,
        severity,
        place,
        Span.LINE,
        messages.get(rule, arguments),
        messages.get(rule + ".hjelp", arguments),
        Optional.empty());
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
