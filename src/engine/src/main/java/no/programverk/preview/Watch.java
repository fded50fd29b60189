package no.programverk.preview;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import no.programverk.settings.Settings;
import no.programverk.source.SourceTree;

/**
 * Notices when something that the site is made of has changed.
 *
 * <p>The system's notices only tell where to look first; what counts is how the files look, and all
 * are looked at now and then. So a lost notice, a folder that is deleted and made again, or a
 * system that has no notices costs a little time and nothing else.
 */
final class Watch implements AutoCloseable {
  private static final List<String> FOLDERS = List.of("content", "templates", "assets");
  private static final long QUIET_MILLIS = 15;
  private static final long EMPTY_FILE_MILLIS = 250;
  private static final long LONGEST_WAIT_MILLIS = 300;
  private static final int LOOKS_PER_WAIT = 20;

  /** How a file looked: two that look the same hold the same. */
  private record Look(long size, long modifiedNanos) {
    static Look of(BasicFileAttributes attributes) {
      return new Look(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }
  }

  private final Path project;
  private final WatchService notices;
  private final Map<Path, WatchKey> watched = new HashMap<>();
  private Map<Path, Look> known;
  private long lookMillis;

  Watch(Path project) throws IOException {
    this.project = project;
    this.notices = project.getFileSystem().newWatchService();
    this.known = look();
  }

  /**
   * Waits until something has changed and been quiet for a moment.
   *
   * @return the paths that changed, from the project's root
   */
  Set<String> next() throws InterruptedException, IOException {
    while (true) {
      Optional<Set<Path>> noticed = noticed();
      Map<Path, Look> now = settled(noticed);
      if (!now.equals(known)) {
        Set<String> changed = difference(known, now);
        known = now;
        return changed;
      }
    }
  }

  /** Returns the files that notices name; empty when there were none, or they do not tell all. */
  private Optional<Set<Path>> noticed() throws InterruptedException {
    Set<Path> files = new TreeSet<>();
    boolean whole = false;
    WatchKey key = notices.poll(waitMillis(), TimeUnit.MILLISECONDS);
    while (key != null) {
      for (WatchEvent<?> event : key.pollEvents()) {
        if (event.context() instanceof Path name) {
          files.add(((Path) key.watchable()).resolve(name));
        } else {
          whole = true; // some were lost
        }
      }
      key.reset();
      key = notices.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }
    return whole || files.isEmpty() ? Optional.empty() : Optional.of(files);
  }

  private long waitMillis() {
    return Math.max(LONGEST_WAIT_MILLIS, LOOKS_PER_WAIT * lookMillis);
  }

  /** Returns how the files look once no changed one is empty: an editor may be about to fill it. */
  private Map<Path, Look> settled(Optional<Set<Path>> noticed)
      throws InterruptedException, IOException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(EMPTY_FILE_MILLIS);
    Map<Path, Look> now = look(noticed);
    while (hasNewlyEmpty(now) && System.nanoTime() < end) {
      Thread.sleep(QUIET_MILLIS);
      now = look(noticed);
    }
    return now;
  }

  /** Looks at files that are known to be there, and at all when that is not enough. */
  private Map<Path, Look> look(Optional<Set<Path>> noticed) throws IOException {
    Map<Path, Look> looks = new TreeMap<>(known);
    for (Path file : noticed.orElse(Set.of())) {
      if (!known.containsKey(file) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        return look();
      }
      note(file, looks);
    }
    return noticed.isEmpty() ? look() : looks;
  }

  private boolean hasNewlyEmpty(Map<Path, Look> now) {
    return now.entrySet().stream()
        .anyMatch(
            file ->
                file.getValue().size() == 0 && !file.getValue().equals(known.get(file.getKey())));
  }

  private Set<String> difference(Map<Path, Look> before, Map<Path, Look> now) {
    Set<Path> files = new HashSet<>(before.keySet());
    files.addAll(now.keySet());
    Set<String> changed = new TreeSet<>();
    for (Path file : files) {
      Look look = now.get(file);
      if (look == null || !look.equals(before.get(file))) {
        changed.add(project.relativize(file).toString().replace('\\', '/'));
      }
    }
    return changed;
  }

  private Map<Path, Look> look() throws IOException {
    long start = System.nanoTime();
    watched.keySet().removeIf(folder -> !watched.get(folder).isValid());
    Map<Path, Look> looks = new TreeMap<>();
    watch(project);
    note(project.resolve(Settings.FILE), looks);
    for (String folder : FOLDERS) {
      if (Files.isDirectory(project.resolve(folder))) {
        Files.walkFileTree(project.resolve(folder), new Looker(looks));
      }
    }
    lookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return looks;
  }

  private static void note(Path file, Map<Path, Look> looks) throws IOException {
    try {
      looks.put(file, Look.of(Files.readAttributes(file, BasicFileAttributes.class)));
    } catch (NoSuchFileException gone) {
      looks.remove(file);
    }
  }

  private void watch(Path folder) {
    watched.computeIfAbsent(
        folder,
        path -> {
          try {
            return path.register(
                notices,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
          } catch (IOException e) {
            return null; // no more notices to be had: looking alone then finds the change, later
          }
        });
  }

  @Override
  public void close() throws IOException {
    notices.close();
  }

  private final class Looker extends SimpleFileVisitor<Path> {
    private final Map<Path, Look> looks;

    Looker(Map<Path, Look> looks) {
      this.looks = looks;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      watch(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!SourceTree.isLitter(file.getFileName().toString())) {
        looks.put(file, Look.of(attributes));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE; // deleted while we looked: it is gone from this look
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
      return FileVisitResult.CONTINUE; // likewise
    }
  }
}
