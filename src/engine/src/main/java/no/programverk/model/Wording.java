package no.programverk.model;

import java.util.Arrays;
import java.util.Optional;

/** Whose words a document is given in. */
public enum Wording {
  /** Reworded by the site; the politics is the senders'. */
  REWORDED("omskrevet"),
  /** The senders' own words. */
  ORIGINAL("original");

  private final String key;

  Wording(String key) {
    this.key = key;
  }

  /** Returns the word used in the sources and in message keys. */
  public String key() {
    return key;
  }

  public static Optional<Wording> of(String key) {
    return Arrays.stream(values()).filter(wording -> wording.key().equals(key)).findFirst();
  }
}
