package no.programverk.build;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The engine itself, as something that a site depends on. */
final class EngineLocation {
  private EngineLocation() {}

  /** Returns the folder or jar that the engine runs from. */
  static Path location() {
    try {
      return Path.of(
          EngineLocation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the engine's own place is no path", e);
    }
  }
}
