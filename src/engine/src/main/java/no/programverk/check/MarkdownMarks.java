package no.programverk.check;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.problem.Span;

/** Text has no strikethrough or table in Markdown syntax. */
final class MarkdownMarks implements LineCheck {
  private static final Pattern STRUCK_OUT = Pattern.compile("~~([^~]{1,300})~~");

  /** The line between the head of a Markdown table and its rows. */
  private static final Pattern UNDER_HEAD = Pattern.compile("[ |:-]+");

  @Override
  public void check(TextLine line, Consumer<Problem> found) {
    if (line.text().contains("~~")) {
      checkStruckOut(line, found);
    } else if (line.text().contains("---")
        && line.text().contains("|")
        && UNDER_HEAD.matcher(line.text()).matches()) {
      found.accept(Problem.of(Rule.MARKDOWN_TABLE, line.place()));
    }
  }

  private static void checkStruckOut(TextLine line, Consumer<Problem> found) {
    Matcher words = STRUCK_OUT.matcher(line.text());
    while (words.find()) {
      String struckOut = line.raw().substring(words.start(1), words.end(1));
      found.accept(
          Problem.of(Rule.MARKDOWN_STRIKETHROUGH, line.place(), struckOut)
              .withSpan(Span.of(words)));
    }
  }
}
