package no.programverk.check;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Norwegian typography. Each method corrects one kind of character in a line, and leaves words,
 * mark-up and whatever is not read as they are.
 */
final class Typography {
  private static final Pattern MANY_SPACES = Pattern.compile("(?<=\\S)[ \\t]{2,}(?=\\S)");
  private static final Pattern LAST_SPACES = Pattern.compile("[ \\t]+$");
  private static final Pattern OPENING =
      Pattern.compile("[„‟]|(?<![\\p{L}\\d.,!?%)»])[\"“”](?=\\S)");
  private static final Pattern CLOSING = Pattern.compile("[\"“”]");
  private static final Pattern SPACED_HYPHEN = Pattern.compile("(?<=\\S) (?:-|--|—) (?=\\S)");

  /** "2023-2027", but not the name of a paragraph: "§ 3-1". */
  private static final Pattern RANGE =
      Pattern.compile("(?<!§ ?)(?<![\\p{L}\\d.-])(\\d{1,4})(?:-|--|—)(\\d{1,4})(?![\\p{L}\\d-])");

  private Typography() {}

  /** Returns the line with single spaces between words and none at the end. */
  static String spaces(TextLine line) {
    return correct(
        line,
        text -> text.contains("  ") || text.contains("\t") || text.endsWith(" "),
        text -> LAST_SPACES.matcher(MANY_SPACES.matcher(text).replaceAll(" ")).replaceAll(""));
  }

  /** Returns the line with quotation marks as in «sånn». */
  static String quotationMarks(TextLine line) {
    return correct(
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

  /** Returns the line with dashes between words, and between numbers: "2023–2027". */
  static String dashes(TextLine line) {
    return correct(
        line,
        text -> text.indexOf('-') >= 0 || text.indexOf('—') >= 0,
        text -> RANGE.matcher(SPACED_HYPHEN.matcher(text).replaceAll(" – ")).replaceAll("$1–$2"));
  }

  /**
   * Corrects what is read, and restores what is masked.
   *
   * @param candidate whether there may be anything to correct; the patterns are costly
   */
  private static String correct(
      TextLine line, Predicate<String> candidate, UnaryOperator<String> correction) {
    String text = line.text();
    if (!candidate.test(text)) {
      return line.raw();
    }
    StringBuilder masked = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == TextLine.MASK) {
        masked.append(line.raw().charAt(i));
      }
    }
    StringBuilder corrected = new StringBuilder();
    int next = 0;
    for (char c : correction.apply(text).toCharArray()) {
      corrected.append(c == TextLine.MASK ? masked.charAt(next++) : c);
    }
    return corrected.toString();
  }
}
