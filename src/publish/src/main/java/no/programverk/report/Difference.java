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
    PUNKT_NYTT,
    PUNKT_ENDRET,
    PUNKT_FLYTTET,
    PUNKT_BORTE,
    /** The same words under another id, which must never be. */
    ID_ENDRET,
    /** The short title alone. */
    TITTEL_ENDRET,
    /** The points of a page stand in another order. */
    REKKEFOLGE,
    INNLEDNING_NY,
    INNLEDNING_ENDRET,
    INNLEDNING_BORTE,
    /** Status, period or wording of the document. */
    STATUS_ENDRET;

    /** Whether it concerns a point or task. */
    public boolean ofPoints() {
      return name().startsWith("PUNKT") || this == ID_ENDRET || this == REKKEFOLGE;
    }

    /** Whether words that readers read are others. */
    public boolean ofWords() {
      return switch (this) {
        case PUNKT_NYTT, PUNKT_ENDRET, PUNKT_BORTE -> true;
        case INNLEDNING_NY, INNLEDNING_ENDRET, INNLEDNING_BORTE -> true;
        default -> false;
      };
    }
  }
}
