package no.programverk.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import no.programverk.publish.ContentTypes;

/** Finds the file of the site that an address names; none that is outside it. */
final class SiteFile {
  private SiteFile() {}

  /**
   * The file.
   *
   * @param path decoded path of the request, from the server's root
   */
  static Optional<Path> find(Path site, String path) {
    try {
      String bare = path.replaceFirst("^/+", "");
      Path file = site.resolve(bare.isEmpty() || bare.endsWith("/") ? bare + "index.html" : bare);
      boolean inside =
          file.normalize().equals(file)
              && file.startsWith(site)
              && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
              && file.toRealPath().startsWith(site.toRealPath());
      return inside ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException | IOException e) {
      return Optional.empty(); // no file of ours has such a name
    }
  }

  /** Its media type. */
  static String type(Path file) {
    return ContentTypes.of(file.getFileName().toString());
  }
}
