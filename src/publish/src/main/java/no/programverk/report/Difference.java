package no.programverk.report;

/**
 * One thing that is not as it was.
 *
 * @param target id of the point, or address of the page whose introduction it is ("/tema/helse/")
 * @param title the point's short title, or the page's title
 * @param place where it stands: title of the page; for what moved, where it stood and where it
 *     stands
 * @param before its words as they were; empty when it is new
 * @param after its words as they are; empty when it is gone
 */
public record Difference(
    Kind kind, String target, String title, String place, String before, String after) {

  /** What became of it. */
  public enum Kind {
    POINT_ADDED,
    POINT_CHANGED,
    POINT_MOVED,
    POINT_REMOVED,
    /** The same words under another id, which must never be. */
    ID_CHANGED,
    /** The short title alone. */
    TITLE_CHANGED,
    /** The points of a page stand in another order. */
    ORDER_CHANGED,
    INTRODUCTION_ADDED,
    INTRODUCTION_CHANGED,
    INTRODUCTION_REMOVED,
    /** Status, period or wording of the document. */
    STATUS_CHANGED;

    /** Returns whether it concerns a point or task. */
    public boolean ofPoints() {
      return name().startsWith("POINT") || this == ID_CHANGED || this == ORDER_CHANGED;
    }

    /** Returns whether words that readers read are others. */
    public boolean ofWords() {
      return switch (this) {
        case POINT_ADDED, POINT_CHANGED, POINT_REMOVED -> true;
        case INTRODUCTION_ADDED, INTRODUCTION_CHANGED, INTRODUCTION_REMOVED -> true;
        default -> false;
      };
    }
  }
}
