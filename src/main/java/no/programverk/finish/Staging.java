package no.programverk.finish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder beside the site, in which what is new of the next one is made. It is put in place when
 * everything in it is right, or thrown away, and then the site stays exactly as it was.
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

  /** Every file in the folder, by path from it. */
  public Set<String> files() {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a file that already stands in the site as it should. */
  public void drop(String file) {
    try {
      Files.delete(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Puts the new files among the old ones. A process that dies in the middle leaves both kinds, so
   * what is remembered of the site must have been forgotten before.
   */
  public void merge(SiteFiles files) {
    Set<Path> folders = ConcurrentHashMap.newKeySet();
    files.fresh().parallelStream().forEach(file -> put(file, folders));
    try {
      for (String file : files.removed()) {
        Files.deleteIfExists(site.resolve(file));
        deleteEmpty(site.resolve(file).getParent());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Moves a file over the one that stands in the site: a reader meets the one or the other.
   *
   * @param folders that are known to be there
   */
  private void put(String file, Set<Path> folders) {
    Path target = site.resolve(file);
    try {
      if (!folders.contains(target.getParent())) {
        Files.createDirectories(target.getParent());
        folders.add(target.getParent());
      }
      Files.move(folder.resolve(file), target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void deleteEmpty(Path parent) throws IOException {
    Path empty = parent;
    while (!empty.equals(site) && Files.isDirectory(empty) && isEmpty(empty)) {
      Files.delete(empty);
      empty = empty.getParent();
    }
  }

  private static boolean isEmpty(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children.findAny().isEmpty();
    }
  }

  /** Puts the folder in the site's place, as a whole. */
  public void swap() {
    Path old = folder.resolveSibling(folder.getFileName() + "-forrige");
    try {
      // A folder for one user only, which temporary ones are, could not be served.
      makeReadable();
      if (Files.exists(site)) {
        Files.move(site, old);
      }
      Files.move(folder, site);
      Folders.delete(old);
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
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
