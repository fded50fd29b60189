package no.programverk.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import no.programverk.model.DecodedText;
import no.programverk.model.DecodedText.UnfitSign;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.problem.Span;

/** Reads the text of a file that people write, and tells what cannot stand in it. */
public final class SourceText {
  private SourceText() {}

  /**
   * Returns the text of a file.
   *
   * @param place the file, as messages name it
   * @param problems receives what cannot stand in a text
   */
  public static String read(Path file, SourceRef place, Consumer<Problem> problems)
      throws IOException {
    DecodedText decoded = DecodedText.of(Files.readAllBytes(file));
    if (!decoded.utf8()) {
      problems.accept(Problem.of(Rule.NOT_UTF_8, place, place.file()));
    }
    List<String> lines = decoded.unfit().isEmpty() ? List.of() : decoded.text().lines().toList();
    decoded.unfit().forEach(sign -> problems.accept(problem(sign, place, decoded, lines)));
    return decoded.text();
  }

  private static Problem problem(
      UnfitSign sign, SourceRef place, DecodedText decoded, List<String> lines) {
    Problem problem =
        Problem.of(
                rule(sign.kind()),
                place.atLine(sign.line()),
                sign.codePoints(),
                sign.sign(),
                sign.meant().orElse(""))
            .withSpan(new Span(sign.column(), 1));
    boolean mendable =
        decoded.unfit().stream()
            .filter(other -> other.line() == sign.line())
            .allMatch(other -> isMendable(other.kind()));
    return mendable ? problem.withFix(lines.get(sign.line() - 1).stripTrailing()) : problem;
  }

  /** Returns whether the text is right once the sign is as it was decoded. */
  private static boolean isMendable(DecodedText.Kind kind) {
    return kind != DecodedText.Kind.LOST && kind != DecodedText.Kind.PRIVATE;
  }

  private static Rule rule(DecodedText.Kind kind) {
    return switch (kind) {
      case LINE_END -> Rule.STRANGE_LINE_END;
      case CONTROL -> Rule.CONTROL_SIGN;
      case LOST -> Rule.LOST_SIGN;
      case PRIVATE -> Rule.PRIVATE_SIGN;
      case DOUBLE_ENCODED -> Rule.DOUBLE_ENCODED;
    };
  }
}
