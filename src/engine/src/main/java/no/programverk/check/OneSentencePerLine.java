package no.programverk.check;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.problem.Span;

/** A line holds one sentence, so that a changed sentence is a changed line and nothing else. */
final class OneSentencePerLine implements LineCheck {
  /** A full stop after these, an initial or a number does not end a sentence. */
  private static final Pattern SECOND_SENTENCE =
      Pattern.compile(
          "(?<!\\b(?:(?i:f\\.eks|bl\\.a|nr|kl|ca|pkt|dr|st|jf|mv|osv)|\\p{Lu}|\\d{1,4}))"
              + "(?<=[\\p{L}\\p{N}»)%])[.!?][»)]?[ \\t]+(?=[«(]?\\p{Lu})");

  @Override
  public void check(TextLine line, Consumer<Problem> found) {
    if (line.kind() != TextLine.Kind.BODY || line.text().startsWith("|")) {
      return;
    }
    if (!endsInside(line.text())) {
      return; // most lines; the pattern is costly
    }
    Matcher second = SECOND_SENTENCE.matcher(line.text());
    if (second.find()) {
      String rest = line.raw().substring(second.end()).strip();
      found.accept(
          Problem.of(Rule.SEVERAL_SENTENCES_ON_LINE, line.place(), rest)
              .withSpan(Span.between(second.end(), line.raw().length())));
    }
  }

  /** Returns whether white space follows a character that may end a sentence. */
  private static boolean endsInside(String text) {
    for (int i = 0; i < text.length() - 2; i++) {
      char c = text.charAt(i);
      if ((c == '.' || c == '!' || c == '?')
          && text.substring(i + 1, i + 3).chars().anyMatch(Character::isWhitespace)) {
        return true;
      }
    }
    return false;
  }
}
