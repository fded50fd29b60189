package no.programverk.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the senders, and the body that decides, have made of a document. */
public enum Status {
  /** Input to those who write a programme. */
  INNSPILL,
  /** A proposal to a body that has not decided. */
  FORSLAG,
  /** Adopted, by a body on a date. */
  VEDTATT,
  /** Rejected. */
  FALT,
  /** Withdrawn by those who proposed it. */
  TRUKKET;

  /** The word used in the sources and in message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Status> of(String key) {
    return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst();
  }
}
