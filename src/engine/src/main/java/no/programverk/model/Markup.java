package no.programverk.model;

/** Words on their way into HTML or XML. */
public final class Markup {
  private Markup() {}

  /** Returns words as the text of an element. */
  public static String text(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Returns words as the value of an attribute, or as text. */
  public static String quoted(String words) {
    return text(words).replace("\"", "&quot;");
  }
}
