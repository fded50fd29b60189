package no.programverk.finish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder beside the site, in which the next one is made. Either it takes the site's place as a
 * whole, or it is thrown away and the site stays exactly as it was.
 */
public final class Staging implements AutoCloseable {
  private final Path site;
  private final Path folder;

  private Staging(Path site, Path folder) {
    this.site = site;
    this.folder = folder;
  }

  /** An empty folder beside the site, of this process alone. */
  public static Staging beside(Path site) {
    try {
      Files.createDirectories(site.getParent());
      return new Staging(site, Files.createTempDirectory(site.getParent(), "site-under-arbeid-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  /** Puts the folder in the site's place. */
  public void swap() {
    Path old = folder.resolveSibling(folder.getFileName() + "-forrige");
    try {
      // A folder for one user only, which temporary ones are, could not be served.
      makeReadable();
      if (Files.exists(site)) {
        Files.move(site, old);
      }
      Files.move(folder, site);
      delete(old);
    } catch (IOException e) {
      restore(old);
      throw new UncheckedIOException(e);
    }
  }

  private void makeReadable() throws IOException {
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(
          folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private void restore(Path old) {
    if (Files.exists(old) && !Files.exists(site)) {
      try {
        Files.move(old, site);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Removes what is left, which after a swap is nothing. */
  @Override
  public void close() {
    try {
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
