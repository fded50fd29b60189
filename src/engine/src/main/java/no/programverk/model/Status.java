package no.programverk.model;

import java.util.Arrays;
import java.util.Optional;

/** What the senders, and the body that decides, have made of a document. */
public enum Status {
  /** Input to those who write a programme. */
  INPUT("innspill"),
  /** A proposal to a body that has not decided. */
  PROPOSAL("forslag"),
  /** Adopted, by a body on a date. */
  ADOPTED("vedtatt"),
  /** Rejected. */
  REJECTED("falt"),
  /** Withdrawn by those who proposed it. */
  WITHDRAWN("trukket");

  private final String key;

  Status(String key) {
    this.key = key;
  }

  /** Returns the word used in the sources and in message keys. */
  public String key() {
    return key;
  }

  public static Optional<Status> of(String key) {
    return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst();
  }
}
