package no.programverk.render;

import no.programverk.model.PlacedPoint;
import no.programverk.problem.Messages;

/** Titles and summaries of the pages that no source is written for. */
final class SiteWords {
  /** About what a search engine shows of a description. */
  private static final int SUMMARY_LENGTH = 160;

  private static final Messages MESSAGES = Messages.ofSite();

  private SiteWords() {}

  static String title(String page) {
    return MESSAGES.get(page + ".tittel");
  }

  static String summary(String page) {
    return MESSAGES.get(page + ".sammendrag");
  }

  static String suggestionTitle(String title) {
    return MESSAGES.get("foresla.tittel", title);
  }

  static String suggestionSummary(String title) {
    return MESSAGES.get("foresla.sammendrag", title);
  }

  /**
   * Returns the point as spoken, cut at a word; unlike that of any other point, since its text is.
   */
  static String pointSummary(PlacedPoint placed) {
    String spoken = placed.point().spoken();
    if (spoken.length() <= SUMMARY_LENGTH) {
      return spoken;
    }
    int end = spoken.lastIndexOf(' ', SUMMARY_LENGTH - 1);
    return spoken.substring(0, end) + " …";
  }
}
