package no.programverk.check;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.problem.Span;

/** No word is repeated by mistake. */
final class DoubledWords implements LineCheck {
  private static final Pattern TWICE =
      Pattern.compile(
          "(?<![\\p{L}\\d-])(\\p{L}{2,})[ \\t]+\\1(?![\\p{L}\\d-])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Words that may be repeated: "det det gjelder", "de de kjenner". */
  private static final Set<String> REPEATABLE =
      Set.of("det", "den", "de", "dem", "som", "er", "var");

  @Override
  public void check(TextLine line, Consumer<Problem> found) {
    if (!hasTwice(line.text())) {
      return; // most lines; the pattern is costly
    }
    Matcher twice = TWICE.matcher(line.text());
    while (twice.find()) {
      String word = twice.group(1);
      if (!REPEATABLE.contains(word.toLowerCase(Locale.ROOT))) {
        String raw = line.raw();
        String corrected = raw.substring(0, twice.end(1)) + raw.substring(twice.end());
        found.accept(
            Problem.of(Rule.REPEATED_WORD, line.place(), word, corrected).withSpan(Span.of(twice)));
      }
    }
  }

  /** Returns whether the text before a space ends in the word after it. */
  private static boolean hasTwice(String text) {
    for (int space = 1; space < text.length() - 1; space++) {
      if (isSpace(text.charAt(space)) && !isSpace(text.charAt(space - 1))) {
        int next = space + 1;
        while (next < text.length() && isSpace(text.charAt(next))) {
          next++;
        }
        int letters = 0;
        while (next + letters < text.length() && Character.isLetter(text.charAt(next + letters))) {
          letters++;
        }
        if (letters >= 2 && text.regionMatches(true, space - letters, text, next, letters)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSpace(char letter) {
    return letter == ' ' || letter == '\t';
  }
}
