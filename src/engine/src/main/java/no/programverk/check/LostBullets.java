package no.programverk.check;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.problem.Span;

/** No line looks like a list item where AsciiDoc reads it as a continuation of the text above. */
final class LostBullets implements LineCheck {
  /** Bullets of word processors, PDFs and chats: dots, shapes, arrows, ticks, coloured signs. */
  private static final String BULLET =
      "[•·∙⋅‣⁃⁌⁍¤\\u25A0-\\u25FF\\u2190-\\u21FF\\u2713-\\u2718\\u2726\\u2727\\u2731-\\u2733\\u2756"
          + "\\u2794\\u2798-\\u27AF\\u2B00-\\u2BFF\\x{1F449}\\x{1F518}\\x{1F534}-\\x{1F53B}\\x{1F7E0}-\\x{1F7EB}]"
          + "\\uFE0F?";

  /** A number or a letter with brackets: AsciiDoc has a dot after it. */
  private static final String BRACKETED = "\\(?(?:\\d{1,3}|[a-zæøåA-ZÆØÅ])\\)[ \\t]+";

  private static final Pattern LOST =
      Pattern.compile(
          "\\s*(?:(\\*)(?=[^\\s*][^*]*$)|"
              + BULLET
              + "\\s*|[–—―−‐‑][ \\t]+(?=\\S)|(-)(?=\\p{L})|o(?:\\t| {2,})(?=\\S)|(?<number>"
              + BRACKETED
              + ")|()(?=\\[\\[[^\\],]*,[^\\]]*\\]\\]\\S))");

  @Override
  public void check(TextLine line, Consumer<Problem> found) {
    if (line.kind() != TextLine.Kind.BODY) {
      return;
    }
    Matcher lost = LOST.matcher(line.raw());
    if (lost.lookingAt()) {
      String sign = lost.group("number") == null ? "* " : ". ";
      String corrected = sign + line.raw().substring(lost.end()).strip();
      found.accept(Problem.of(Rule.LOST_BULLET, line.place(), corrected).withSpan(Span.of(lost)));
    }
  }
}
