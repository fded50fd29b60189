package no.programverk.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import no.programverk.digest.Sha256;

/**
 * Everything that a build depends on.
 *
 * @param environment what is not a file of the project: engine, build date, switches
 * @param files by path from the project
 */
public record Inputs(String environment, SortedMap<String, FileState> files) {
  private static final List<String> ROOTS =
      List.of("content", "templates", "assets", "jbake.properties", "pom.xml");

  /** What packing adds to an archive. */
  private static final Pattern PACKING = Pattern.compile("META-INF/(?:MANIFEST\\.MF|maven/)");

  /** Prefix of the engine's own files. */
  public static final String ENGINE = "engine/";

  /**
   * Looks at the project and the engine as they are. Files that look as they did are not read
   * again.
   *
   * @param engine folder or jar that the engine runs from
   * @param known states from the last build
   * @param knownAt when they were taken, nanoseconds since the epoch
   */
  public static Inputs take(
      Path project, Path engine, String environment, Map<String, FileState> known, long knownAt) {
    SortedMap<String, FileState> files = new TreeMap<>();
    try {
      for (String root : ROOTS) {
        if (Files.exists(project.resolve(root))) {
          Files.walkFileTree(
              project.resolve(root), new Visitor("", project, known, knownAt, files));
        }
      }
      if (Files.isDirectory(engine)) {
        Files.walkFileTree(engine, new Visitor(ENGINE, engine, known, knownAt, files));
      } else {
        addArchive(engine, known, knownAt, files);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Inputs(environment, files);
  }

  /**
   * Adds what an archive holds, as if it were a folder: an engine makes the same site whether it is
   * packed or not. Each entry counts as written when the archive was.
   */
  private static void addArchive(
      Path archive, Map<String, FileState> known, long knownAt, Map<String, FileState> files)
      throws IOException {
    long modified = FileState.nanos(Files.readAttributes(archive, BasicFileAttributes.class));
    Map<String, FileState> before = new TreeMap<>(known);
    before.keySet().removeIf(path -> !path.startsWith(ENGINE));
    if (!before.isEmpty()
        && before.values().stream()
            .allMatch(state -> state.modified() == modified && state.isSettledAt(knownAt))) {
      files.putAll(before);
      return;
    }
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.isDirectory() && !PACKING.matcher(entry.getName()).lookingAt()) {
          try (InputStream in = zip.getInputStream(entry)) {
            files.put(
                ENGINE + entry.getName(), new FileState(entry.getSize(), modified, Sha256.of(in)));
          }
        }
      }
    }
  }

  /** Returns whether the same bytes stand at the same paths, whatever their times. */
  public boolean sameAs(Inputs other) {
    return environment.equals(other.environment) && digest().equals(other.digest());
  }

  /** Names the files below a root by their paths and bytes. */
  public String digestOf(String root) {
    StringBuilder all = new StringBuilder();
    files.forEach(
        (path, state) -> {
          if (path.startsWith(root)) {
            all.append(path).append('\0').append(state.sha256()).append('\n');
          }
        });
    return Sha256.of(all.toString());
  }

  /** Returns the digests of the files below a folder, by their paths from it. */
  public SortedMap<String, String> digestsBelow(String root) {
    SortedMap<String, String> digests = new TreeMap<>();
    files.forEach(
        (path, state) -> {
          if (path.startsWith(root)) {
            digests.put(path.substring(root.length()), state.sha256());
          }
        });
    return digests;
  }

  private String digest() {
    return digestOf("");
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final String prefix;
    private final Path root;
    private final Map<String, FileState> known;
    private final long knownAt;
    private final Map<String, FileState> files;

    Visitor(
        String prefix,
        Path root,
        Map<String, FileState> known,
        long knownAt,
        Map<String, FileState> files) {
      this.prefix = prefix;
      this.root = root;
      this.known = known;
      this.knownAt = knownAt;
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String path = prefix + root.relativize(file).toString().replace('\\', '/');
      FileState before = known.get(path);
      boolean trusted = before != null && before.isSettledAt(knownAt);
      if (!attributes.isRegularFile()) {
        // Links and the like stop the build, so the state only has to differ from a file's.
        files.put(path, new FileState(0, 0, "not a regular file"));
      } else if (trusted && before.looksLike(attributes)) {
        files.put(path, before);
      } else {
        files.put(
            path, new FileState(attributes.size(), FileState.nanos(attributes), Sha256.of(file)));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
