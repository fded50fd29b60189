package no.programverk.search;

import java.util.regex.Pattern;

/** Checked HTML of the texts as plain words. */
public final class PlainText {
  private static final Pattern BLOCK_END = Pattern.compile("</(?:p|li|h[2-6]|d[dt]|td|th)>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private PlainText() {}

  public static String of(String html) {
    String spaced = BLOCK_END.matcher(html).replaceAll("$0 ");
    String bare = TAG.matcher(spaced).replaceAll("");
    String plain =
        bare.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&nbsp;", " ")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
    return SPACE.matcher(plain).replaceAll(" ").strip();
  }
}
