package no.programverk.model;

import java.util.Arrays;
import java.util.Optional;

/** Who decides on what a point asks for. */
public enum Level {
  MUNICIPALITY("kommune"),
  COUNTY("fylke"),
  STATE("stat");

  private final String key;

  Level(String key) {
    this.key = key;
  }

  /** Returns the word used in the sources and in message keys. */
  public String key() {
    return key;
  }

  public static Optional<Level> of(String key) {
    return Arrays.stream(values()).filter(level -> level.key().equals(key)).findFirst();
  }
}
