package no.programverk.check;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Signs as Norwegian writes them. Each method mends one kind in a line and leaves its words, its
 * mark-up and everything that is not read as they are.
 */
final class Typography {
  private static final Pattern MANY_SPACES = Pattern.compile("(?<=\\S)[ \\t]{2,}(?=\\S)");
  private static final Pattern LAST_SPACES = Pattern.compile("[ \\t]+$");
  private static final Pattern OPENING =
      Pattern.compile("[„‟]|(?<![\\p{L}\\d.,!?%)»])[\"“”](?=\\S)");
  private static final Pattern CLOSING = Pattern.compile("[\"“”]");
  private static final Pattern SPACED_HYPHEN = Pattern.compile("(?<=\\S) (?:-|--|—) (?=\\S)");
  private static final Pattern RANGE =
      Pattern.compile("(?<![\\p{L}\\d.-])(\\d{1,4})(?:-|--|—)(\\d{1,4})(?![\\p{L}\\d-])");

  private Typography() {}

  /** One space between words, none at the end. */
  static String spaces(TextLine line) {
    return mend(
        line,
        text -> text.contains("  ") || text.contains("\t") || text.endsWith(" "),
        text -> LAST_SPACES.matcher(MANY_SPACES.matcher(text).replaceAll(" ")).replaceAll(""));
  }

  /** Quotation marks as in «sånn». */
  static String quotationMarks(TextLine line) {
    return mend(
        line,
        Typography::hasForeignMarks,
        text -> CLOSING.matcher(OPENING.matcher(text).replaceAll("«")).replaceAll("»"));
  }

  private static boolean hasForeignMarks(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c >= '“' && c <= '‟') {
        return true;
      }
    }
    return false;
  }

  /** A dash between words, and between numbers: "2023–2027". */
  static String dashes(TextLine line) {
    return mend(
        line,
        text -> text.indexOf('-') >= 0 || text.indexOf('—') >= 0,
        text -> RANGE.matcher(SPACED_HYPHEN.matcher(text).replaceAll(" – ")).replaceAll("$1–$2"));
  }

  /**
   * Mends the stretches that are read, and puts back what is not.
   *
   * @param perhaps whether there may be anything to mend; the patterns are costly
   */
  private static String mend(TextLine line, Predicate<String> perhaps, UnaryOperator<String> mend) {
    String text = line.text();
    if (!perhaps.test(text)) {
      return line.raw();
    }
    StringBuilder blots = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == TextLine.BLOT) {
        blots.append(line.raw().charAt(i));
      }
    }
    StringBuilder mended = new StringBuilder();
    int next = 0;
    for (char c : mend.apply(text).toCharArray()) {
      mended.append(c == TextLine.BLOT ? blots.charAt(next++) : c);
    }
    return mended.toString();
  }
}
