package no.programverk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.problem.Span;

/**
 * Emphasis is written in AsciiDoc: HTML tags in a text do no harm, but readers would see them. Tags
 * in code or between plus signs are meant to be seen.
 */
final class TypedHtml implements LineCheck {
  private static final String NAME =
      "a|abbr|b|big|blockquote|br|center|code|del|div|em|font|h[1-6]|hr|i|iframe|img|ins|li|mark"
          + "|ol|p|pre|s|script|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead"
          + "|tr|tt|u|ul|video";

  private static final Pattern TAG =
      Pattern.compile(
          "`[^`]*`|\\+{3}.{0,300}?\\+{3}|\\+[^+]{1,300}\\+|pass:[a-z,]{0,20}\\[[^\\]]{0,300}\\]"
              + "|(?<!<)(?<tag></?(?:"
              + NAME
              + ")(?:\\s+[a-z-]+=[^<>]{0,300}|\\s{0,3}/?)>|<!--)(?!>)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BOLD = pair("b|strong", "");
  private static final Pattern ITALIC = pair("i|em", "");
  private static final Pattern LINK = pair("a", "\\s+href=\"([^\"<>]{1,300})\"");

  @Override
  public void check(TextLine line, Consumer<Problem> found) {
    if (line.raw().indexOf('<') < 0) {
      return;
    }
    List<MatchResult> tags = tags(line.raw());
    if (!tags.isEmpty()) {
      MatchResult first = tags.get(0);
      found.accept(
          Problem.of(Rule.TYPED_HTML, line.place(), first.group(), corrected(line))
              .withSpan(Span.of(first)));
    }
  }

  private static List<MatchResult> tags(String text) {
    List<MatchResult> tags = new ArrayList<>();
    Matcher matcher = TAG.matcher(text);
    while (matcher.find()) {
      if (matcher.group("tag") != null) {
        tags.add(matcher.toMatchResult());
      }
    }
    return tags;
  }

  /** Returns the line with AsciiDoc for bold, italics and links, and without any other tag. */
  private static String corrected(TextLine line) {
    String text = line.raw();
    if (line.kind() == TextLine.Kind.BODY) {
      text = BOLD.matcher(text).replaceAll("*$1*");
      text = ITALIC.matcher(text).replaceAll("_$1_");
      text = LINK.matcher(text).replaceAll("$1[$2]");
    }
    StringBuilder corrected = new StringBuilder();
    int from = 0;
    for (MatchResult tag : tags(text)) {
      corrected.append(text, from, tag.start());
      from = tag.end();
    }
    return corrected.append(text.substring(from)).toString().strip();
  }

  /** Returns a pattern of a pair of tags, whose last group is the words between them. */
  private static Pattern pair(String names, String attributes) {
    return Pattern.compile(
        "<(?:" + names + ")" + attributes + ">([^<>]{1,500})</(?:" + names + ")>",
        Pattern.CASE_INSENSITIVE);
  }
}
