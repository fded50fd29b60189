package no.programverk.model;

import java.util.Locale;

/**
 * Where the build date falls in a document's period. A second axis: it never replaces the status.
 */
public enum Validity {
  /** The period has not begun. */
  KOMMENDE,
  /** The period is running. */
  GJELDER,
  /** The period is over. */
  UTE;

  /** The word used in message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
