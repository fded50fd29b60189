package no.programverk.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who decides on what a point asks for. */
public enum Level {
  KOMMUNE,
  FYLKE,
  STAT;

  /** The word used in the sources and in message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Level> of(String key) {
    return Arrays.stream(values()).filter(level -> level.key().equals(key)).findFirst();
  }
}
