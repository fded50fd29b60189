package no.programverk.model;

import java.util.List;

/**
 * A stretch of a page's body.
 *
 * <p>HTML in blocks is checked and clean: no element or attribute beyond the allow-list, and links
 * within the site start with "~/", the site's root.
 */
public sealed interface Block {

  /** Running text: paragraphs, headings, lists, tables. */
  record Prose(String html) implements Block {}

  /**
   * Points or tasks, with what they are read after.
   *
   * @param leadIn for example "SV vil"
   */
  record PointList(Point.Kind kind, String leadIn, List<Point> points) implements Block {
    public PointList {
      points = List.copyOf(points);
    }
  }

  /**
   * A disagreement (<em>dissens</em>) put to a meeting as alternatives.
   *
   * @param title of the whole
   */
  record Dissent(String title, List<Alternative> alternatives) implements Block {
    public Dissent {
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * One side of a disagreement.
   *
   * @param role "flertall" or "mindretall"; people are named by role only
   */
  record Alternative(String role, String title, String html) {}
}
