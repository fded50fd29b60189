package no.programverk.publish;

import java.nio.file.Path;

/**
 * A built site that is about to be published.
 *
 * @param folder it stands in
 * @param manifest of its files
 */
public record Site(Path folder, Manifest manifest) {
  /** Reads a folder. */
  public static Site of(Path folder) {
    return new Site(folder, Manifest.of(folder));
  }
}
