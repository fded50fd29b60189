package no.programverk.preview;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.problem.Messages;

/** Marks a page as a draft: in its title and at its top, where no reader overlooks it. */
final class DraftMarks {
  private static final String NOINDEX = "<meta name=\"robots\" content=\"noindex\">\n";
  private static final Pattern TITLE = Pattern.compile("<title>");
  private static final Pattern HEAD_END = Pattern.compile("</head>");
  private static final Pattern BODY = Pattern.compile("<body[^>]*>\\n?");

  private DraftMarks() {}

  /**
   * Returns the page with its marks.
   *
   * @param head to be added to the page's head
   * @param top to be added before its text
   */
  static String on(String html, String head, String top) {
    Messages messages = Messages.ofConsole();
    String titled = after(TITLE, html, messages.get("utkast.tittel") + " ");
    String marked =
        after(
            BODY,
            titled,
            "<p class=\"utkast-merke\" role=\"note\">"
                + messages.get("utkast.merke")
                + "</p>\n"
                + top);
    String hidden = html.contains("name=\"robots\"") ? "" : NOINDEX;
    return HEAD_END
        .matcher(marked)
        .replaceFirst(Matcher.quoteReplacement(hidden + head + "</head>"));
  }

  private static String after(Pattern place, String html, String added) {
    Matcher matcher = place.matcher(html);
    return matcher.find()
        ? html.substring(0, matcher.end()) + added + html.substring(matcher.end())
        : added + html;
  }
}
