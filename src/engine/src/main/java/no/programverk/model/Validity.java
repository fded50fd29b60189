package no.programverk.model;

/**
 * Where the build date falls in a document's period. A second axis: it never replaces the status.
 */
public enum Validity {
  /** The period has not begun. */
  UPCOMING("kommende"),
  /** The period is running. */
  IN_FORCE("gjelder"),
  /** The period is over. */
  OVER("ute");

  private final String key;

  Validity(String key) {
    this.key = key;
  }

  /** Returns the word used in message keys. */
  public String key() {
    return key;
  }
}
