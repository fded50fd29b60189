package no.programverk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.problem.Problem;
import no.programverk.problem.Span;

/**
 * Emphasis is written as AsciiDoc has it: tags typed into a text do no harm, but readers would see
 * them. Tags in code or between plus signs are meant to be seen.
 */
final class TypedHtml implements LineRule {
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
          Problem.warning("html-i-teksten", line.place(), first.group(), mended(line))
              .over(Span.between(first.start(), first.end())));
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

  /** Bold, italics and links as AsciiDoc has them, where it is read as such; no tag else. */
  private static String mended(TextLine line) {
    String text = line.raw();
    if (line.kind() == TextLine.Kind.BODY) {
      text = BOLD.matcher(text).replaceAll("*$1*");
      text = ITALIC.matcher(text).replaceAll("_$1_");
      text = LINK.matcher(text).replaceAll("$1[$2]");
    }
    StringBuilder mended = new StringBuilder();
    int from = 0;
    for (MatchResult tag : tags(text)) {
      mended.append(text, from, tag.start());
      from = tag.end();
    }
    return mended.append(text.substring(from)).toString().strip();
  }

  /** Words between two tags of a kind: the last group. */
  private static Pattern pair(String names, String attributes) {
    return Pattern.compile(
        "<(?:" + names + ")" + attributes + ">([^<>]{1,500})</(?:" + names + ")>",
        Pattern.CASE_INSENSITIVE);
  }
}
