package no.programverk.check;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.problem.Problem;
import no.programverk.problem.Span;

/** A link is written as AsciiDoc has it: as Markdown has it, readers would see its brackets. */
final class MarkdownLinks implements LineRule {
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]]{1,200})\\]\\(((?:https?://|mailto:|[./#])[^()\\s]{1,300})\\)");

  /** An address on the site, by its last part: the file is named like it. */
  private static final Pattern WITHIN =
      Pattern.compile("[./][^#]*?([a-z0-9-]+)(?:\\.[a-z]+)?/?(#.*)?");

  @Override
  public void check(TextLine line, Consumer<Problem> found) {
    if (!line.raw().contains("](")) {
      return;
    }
    Matcher link = LINK.matcher(line.raw());
    while (link.find()) {
      String mended = address(link.group(2)) + "[" + link.group(1) + "]";
      found.accept(
          Problem.error("lenke-markdown", line.place(), mended)
              .over(Span.between(link.start(), link.end())));
    }
  }

  private static String address(String written) {
    Matcher within = WITHIN.matcher(written);
    if (written.startsWith("#")) {
      return "xref:" + written;
    }
    return within.matches()
        ? "xref:" + within.group(1) + ".adoc" + (within.group(2) == null ? "" : within.group(2))
        : written;
  }
}
