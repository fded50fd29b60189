package no.programverk.model;

import java.util.Set;

/** Checked HTML of the texts as plain words. */
public final class PlainText {
  /** Elements whose end parts words. */
  private static final Set<String> BLOCKS =
      Set.of("p", "li", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "td", "th");

  private PlainText() {}

  /** Returns words with one space between them, and none at the ends. */
  public static String of(String html) {
    StringBuilder bare = new StringBuilder(html.length());
    int from = 0;
    for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', from)) {
      int end = html.indexOf('>', tag);
      if (end < 0) {
        break;
      }
      bare.append(html, from, tag);
      if (html.startsWith("</", tag) && BLOCKS.contains(html.substring(tag + 2, end))) {
        bare.append(' ');
      }
      from = end + 1;
    }
    bare.append(html, from, html.length());
    return singleSpaced(unescaped(bare.toString()));
  }

  private static String unescaped(String text) {
    return text.indexOf('&') < 0
        ? text
        : text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&nbsp;", " ")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
  }

  private static String singleSpaced(String text) {
    StringBuilder single = new StringBuilder(text.length());
    boolean apart = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c >= '\t' && c <= '\r') {
        apart = true;
      } else {
        if (apart && !single.isEmpty()) {
          single.append(' ');
        }
        apart = false;
        single.append(c);
      }
    }
    return single.toString();
  }
}
