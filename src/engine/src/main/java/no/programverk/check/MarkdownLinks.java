package no.programverk.check;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.problem.Span;

/**
 * A link is written in AsciiDoc: readers would see the brackets of a Markdown link. An image is not
 * published at all.
 */
final class MarkdownLinks implements LineCheck {
  private static final Pattern LINK =
      Pattern.compile(
          "(!?)\\[([^\\[\\]]{1,200})\\]"
              + "\\(((?:https?://|mailto:|[./#]|[\\w-]{1,100}[./])[^()\\s]{1,300})\\)");

  /** An address on the site; the file has the name of its last part. */
  private static final Pattern WITHIN =
      Pattern.compile("[^#]*?([a-z0-9-]+)(?:\\.[a-z]+)?/?(#.*)?", Pattern.CASE_INSENSITIVE);

  @Override
  public void check(TextLine line, Consumer<Problem> found) {
    if (!line.raw().contains("](")) {
      return;
    }
    Matcher link = LINK.matcher(line.raw());
    while (link.find()) {
      found.accept(problem(line, link).withSpan(Span.of(link)));
    }
  }

  private static Problem problem(TextLine line, Matcher link) {
    return link.group(1).isEmpty()
        ? Problem.of(
            Rule.MARKDOWN_LINK, line.place(), address(link.group(3)) + "[" + link.group(2) + "]")
        : Problem.of(Rule.IMAGE_NOT_ALLOWED, line.place());
  }

  private static String address(String written) {
    if (written.startsWith("#")) {
      return "xref:" + written;
    }
    if (written.startsWith("www.")) {
      return "https://" + written;
    }
    Matcher within = WITHIN.matcher(written);
    boolean elsewhere = written.contains("://") || written.startsWith("mailto:");
    if (elsewhere || !within.matches()) {
      return written;
    }
    String passage = within.group(2) == null ? "" : within.group(2);
    return "xref:" + within.group(1).toLowerCase(Locale.ROOT) + ".adoc" + passage;
  }
}
