package no.programverk;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The engine itself, as something that a site depends on. */
final class Engine {
  private Engine() {}

  /** The folder or jar that the engine runs from. */
  static Path location() {
    try {
      return Path.of(Engine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the engine's own place is no path", e);
    }
  }
}
