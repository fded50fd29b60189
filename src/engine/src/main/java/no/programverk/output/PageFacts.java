package no.programverk.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a finished page has that others depend on, found in one pass over its text.
 *
 * @param ids that it has
 * @param doubled ids that are given more than once
 * @param links where it leads
 * @param loads what a browser loads with it: style sheets, scripts, images
 */
record PageFacts(Set<String> ids, List<String> doubled, List<String> links, List<String> loads) {

  /**
   * Reads a page of ours: every value of an attribute stands in double quotation marks.
   *
   * @param page in UTF-8
   */
  static PageFacts of(byte[] page) {
    // A character for each byte: all that is looked for is ASCII, and only what is found is
    // decoded.
    String html = new String(page, StandardCharsets.ISO_8859_1);
    PageFacts facts =
        new PageFacts(new HashSet<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int at = html.indexOf('<');
    while (at >= 0) {
      int end = at + 1;
      while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
        end++;
      }
      int after = end > at + 1 ? facts.readTag(html, html.substring(at + 1, end), end) : end;
      at = html.indexOf('<', after);
    }
    return facts;
  }

  /** Reads the attributes of a tag; returns where it ends. */
  private int readTag(String html, String tag, int from) {
    String rel = "";
    int at = from;
    while (at < html.length() && html.charAt(at) != '>') {
      int equals = at;
      while (equals < html.length() && "=> ".indexOf(html.charAt(equals)) < 0) {
        equals++;
      }
      if (equals + 1 < html.length()
          && html.charAt(equals) == '='
          && html.charAt(equals + 1) == '"') {
        int close = html.indexOf('"', equals + 2);
        String value = html.substring(equals + 2, close);
        String name = html.substring(at, equals);
        rel = name.equals("rel") ? value : rel;
        note(tag, rel, name, value);
        at = close + 1;
      } else {
        at = equals < html.length() && html.charAt(equals) == '>' ? equals : equals + 1;
      }
    }
    return at;
  }

  private void note(String tag, String rel, String name, String bytes) {
    if (name.equals("id")) {
      String value = decoded(bytes);
      if (!ids.add(value)) {
        doubled.add(value);
      }
    } else if (name.equals("href") || name.equals("src") || name.equals("action")) {
      String address = decoded(bytes).replace("&amp;", "&");
      links.add(address);
      if (name.equals("src") || (tag.equals("link") && rel.equals("stylesheet"))) {
        loads.add(address);
      }
    }
  }

  private static String decoded(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
