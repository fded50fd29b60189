package no.programverk.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder beside the site, in which what is new of the next one is made. It is put in place when
 * everything in it is right, or thrown away, and then the site stays exactly as it was.
 *
 * <p>It holds a tree like the site's. Files that will be moved among old ones lie side by side
 * instead, under numbers: their folders stand in the site, and a folder costs more than a file.
 */
public final class Staging implements AutoCloseable {
  private final Path site;
  private final Path workplace;
  private final boolean amongOld;
  private final Map<String, Path> numbered = new ConcurrentHashMap<>();
  private final AtomicInteger last = new AtomicInteger();
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();

  private Staging(Path site, boolean amongOld) {
    this.site = site;
    this.amongOld = amongOld;
    this.workplace = site.resolveSibling(site.getFileName() + "-under-arbeid");
  }

  /**
   * Opens one for a site. Only one process at a time may stage for a site; what one that died has
   * left is removed, and the site that it was about to replace is put back.
   *
   * @param amongOld whether what is made will be put among the files of the site, which are known;
   *     else it takes the place of the whole
   */
  public static Staging open(Path site, boolean amongOld) {
    return new Staging(site, amongOld).opened();
  }

  /** Puts what was made in place. */
  public void deliver(StagedSite files) {
    if (amongOld) {
      merge(files);
    } else {
      swap();
    }
  }

  private Staging opened() {
    restore();
    try {
      FileTrees.delete(workplace);
      Files.createDirectories(folder());
      Files.createDirectory(numbers());
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Holds the tree and all else. */
  public Path workplace() {
    return workplace;
  }

  /** Of the tree. */
  public Path folder() {
    return workplace.resolve("tre");
  }

  private Path numbers() {
    return workplace.resolve("filer");
  }

  /** Returns every file in the tree, by path from its root. */
  public Set<String> files() {
    try (Stream<Path> walk = Files.walk(folder())) {
      return walk.filter(Files::isRegularFile)
          .map(file -> folder().relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns where a file is to be made; its folder is there.
   *
   * @param file by its path in the site
   * @return ends in the same extension
   */
  public Path place(String file) {
    if (amongOld) {
      String extension = file.substring(Math.max(file.lastIndexOf('.'), 0));
      return numbered.computeIfAbsent(
          file, unknown -> numbers().resolve(last.incrementAndGet() + extension));
    }
    Path path = folder().resolve(file);
    if (!folders.contains(path.getParent())) {
      try {
        Files.createDirectories(path.getParent());
        folders.add(path.getParent());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return path;
  }

  /** Returns where a file was made. */
  public Path find(String file) {
    return numbered.getOrDefault(file, folder().resolve(file));
  }

  /** Removes a file that already stands in the site as it should. */
  public void drop(String file) {
    try {
      Files.delete(find(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Puts the new files among the old ones. A process that dies in the middle leaves both kinds, so
   * what is remembered of the site must have been forgotten before.
   */
  private void merge(StagedSite files) {
    files.fresh().parallelStream().forEach(this::put);
    try {
      for (String file : files.removed()) {
        Files.deleteIfExists(site.resolve(file));
        deleteEmpty(site.resolve(file).getParent());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Moves a file over the one that stands in the site: a reader meets the one or the other. */
  private void put(String file) {
    Path target = site.resolve(file);
    try {
      try {
        Files.move(find(file), target, StandardCopyOption.ATOMIC_MOVE);
      } catch (NoSuchFileException noFolder) {
        Files.createDirectories(target.getParent());
        Files.move(find(file), target, StandardCopyOption.ATOMIC_MOVE);
      }
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

  /** Puts the tree in the site's place, as a whole. */
  private void swap() {
    try {
      if (Files.exists(site)) {
        Files.move(site, old());
      }
      Files.move(folder(), site);
    } catch (IOException e) {
      restore();
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the site for the moment between two moves. */
  private Path old() {
    return workplace.resolve("forrige");
  }

  private void restore() {
    if (Files.exists(old()) && !Files.exists(site)) {
      try {
        Files.move(old(), site);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Removes what is left. */
  @Override
  public void close() {
    try {
      FileTrees.delete(workplace);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
