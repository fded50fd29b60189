package no.programverk.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import no.programverk.cache.Digests;

/**
 * Every file of a site with what it holds. Two sites with equal manifests are the same bytes.
 *
 * @param files by path from the site's root, with "/" between folders
 */
public record Manifest(SortedMap<String, Entry> files) {
  /** That of a host where nothing is published. */
  public static final Manifest EMPTY = new Manifest(new TreeMap<>());

  private static final String FIRST_LINE = "programverk-manifest 1";
  private static final String LAST_LINE = "slutt ";
  private static final String KEPT = "beholdt";
  private static final String LIVE = "-";

  /**
   * One file.
   *
   * @param sha256 of its bytes, in hexadecimal digits
   * @param bytes its length
   * @param kept true for a fingerprinted file that this release no longer names, but pages that
   *     readers already have open may
   */
  public record Entry(String sha256, long bytes, boolean kept) {
    Entry keep() {
      return new Entry(sha256, bytes, true);
    }
  }

  public Manifest {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * What a folder holds.
   *
   * @throws PublishStopped when it holds something that could not be published as it is: a symbolic
   *     link, or a name with a line break
   */
  static Manifest of(Path site, Digests digests) {
    Map<Path, BasicFileAttributes> found = new HashMap<>();
    try {
      Files.walkFileTree(
          site,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              found.put(file, attributes);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Entry> files = new ConcurrentSkipListMap<>();
    found.entrySet().parallelStream()
        .forEach(
            file -> {
              String name = name(site, file.getKey(), file.getValue());
              String sha256 = digests.of(name, file.getKey(), file.getValue());
              files.put(name, new Entry(sha256, file.getValue().size(), false));
            });
    return new Manifest(new TreeMap<>(files));
  }

  /** Reads every file of a folder. */
  public static Manifest of(Path site) {
    return of(site, Digests.fresh());
  }

  private static String name(Path site, Path file, BasicFileAttributes attributes) {
    String name = site.relativize(file).toString().replace('\\', '/');
    boolean plain = attributes.isRegularFile();
    if (!plain || name.chars().anyMatch(c -> c < ' ') || Control.owns(name)) {
      throw PublishStopped.because("fil-ukjent", name);
    }
    return name;
  }

  /** The files without some. */
  public Manifest without(Collection<String> paths) {
    TreeMap<String, Entry> left = new TreeMap<>(files);
    left.keySet().removeAll(paths);
    return new Manifest(left);
  }

  /** What readers are meant to get: the files without those that are merely kept. */
  public Manifest live() {
    TreeMap<String, Entry> live = new TreeMap<>(files);
    live.values().removeIf(Entry::kept);
    return new Manifest(live);
  }

  /** Bytes of all files together. */
  public long bytes() {
    return files.values().stream().mapToLong(Entry::bytes).sum();
  }

  /** As it is kept at a host: one line a file, sorted, and a last line that tells it is whole. */
  public byte[] text() {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    files.forEach(
        (path, entry) ->
            text.append(entry.sha256())
                .append(' ')
                .append(entry.bytes())
                .append(' ')
                .append(entry.kept() ? KEPT : LIVE)
                .append(' ')
                .append(path)
                .append('\n'));
    text.append(LAST_LINE).append(files.size()).append('\n');
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Reads {@link #text()}; empty when it is cut short or is something else. */
  public static Optional<Manifest> parse(byte[] text) {
    List<String> lines = new String(text, StandardCharsets.UTF_8).lines().toList();
    int files = lines.size() - 2;
    if (files < 0
        || !lines.get(0).equals(FIRST_LINE)
        || !lines.get(files + 1).equals(LAST_LINE + files)) {
      return Optional.empty();
    }
    TreeMap<String, Entry> entries = new TreeMap<>();
    for (String line : lines.subList(1, files + 1)) {
      String[] parts = line.split(" ", 4);
      if (parts.length < 4 || !parts[0].matches("[0-9a-f]{64}") || !parts[1].matches("\\d{1,18}")) {
        return Optional.empty();
      }
      entries.put(parts[3], new Entry(parts[0], Long.parseLong(parts[1]), parts[2].equals(KEPT)));
    }
    return Optional.of(new Manifest(entries));
  }
}
