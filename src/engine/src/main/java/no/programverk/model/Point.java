package no.programverk.model;

import java.util.Objects;

/**
 * One thing the party wants (a <em>punkt</em>) or one thing the network shall do (an
 * <em>oppgave</em>): the unit that bodies decide on and branches reuse.
 *
 * @param id given once, never changed, never reused; unique in the site
 * @param shortTitle a few words that name it
 * @param kind point or task
 * @param leadIn what it is read after: "SV vil"
 * @param number 1-based position in its page
 * @param html the sentences as inline HTML; links start with "~/", the site's root
 * @param text the same as plain text
 * @param source where it stands
 */
public record Point(
    String id,
    String shortTitle,
    Kind kind,
    String leadIn,
    int number,
    String html,
    String text,
    SourceRef source) {

  /** What a list item is. */
  public enum Kind {
    POINT("punkt"),
    TASK("oppgave");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** Returns the word for it in the data. */
    public String key() {
      return key;
    }
  }

  public Point {
    Objects.requireNonNull(id);
    Objects.requireNonNull(shortTitle);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(source);
    // Most have no mark-up, and there may be very many: the same letters are not kept twice.
    html = html.equals(text) ? text : html;
  }

  /** Returns the whole, as heard alone: lead-in and text. */
  public String spoken() {
    return leadIn + " " + text;
  }

  /** Returns the address of its own small page. */
  public Permalink permalink() {
    return SiteAddress.ofPoint(id);
  }
}
