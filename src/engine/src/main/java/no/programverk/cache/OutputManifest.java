package no.programverk.cache;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.programverk.catalogue.FileKind;
import no.programverk.catalogue.SiteFile;
import no.programverk.parallel.Parallel;

/**
 * What came out of the last build: for each file of the site, what it was made of and how it looked
 * when it was put there.
 *
 * @param files by path from the site's root
 * @param searchOf names what the search's files were made of, as a whole
 */
public record OutputManifest(SortedMap<String, Output> files, String searchOf) {
  private static final String FILE = "outputs.bin";
  private static final String FORMAT = "outputs 4";

  /** Of a site that is not there. */
  public static final OutputManifest NONE = new OutputManifest(Collections.emptySortedMap(), "");

  /**
   * A file of the site.
   *
   * @param key names everything it was made of
   * @param size in bytes
   * @param modified nanoseconds since the epoch
   * @param ids of a page; empty for other files
   */
  public record Output(FileKind kind, String key, long size, long modified, String ids) {
    private Output with(String newIds) {
      return ids.equals(newIds) ? this : new Output(kind, key, size, modified, newIds);
    }
  }

  /** Returns the outputs in a cache folder; none when there are none of use. */
  public static OutputManifest read(Path cache) {
    return CacheFile.read(cache.resolve(FILE), FORMAT, OutputManifest::read).orElse(NONE);
  }

  /**
   * Forgets them: done before the site is touched, so that a build that dies is followed by a full
   * one.
   */
  public static void forget(Path cache) {
    try {
      Files.deleteIfExists(cache.resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns what the site holds now.
   *
   * @param before what it held; of the files that stand as they were, nothing is asked again
   * @param all files that it holds
   * @param fresh paths of those that were written
   * @param keys what each file is made of, by its path
   * @param ids of each page, by its path
   * @param searchOf names what the search's files were made of
   */
  public static OutputManifest of(
      Path site,
      OutputManifest before,
      Collection<SiteFile> all,
      Set<String> fresh,
      Map<String, String> keys,
      Map<String, String> ids,
      String searchOf) {
    List<SiteFile> list = List.copyOf(all);
    List<Output> outputs =
        Parallel.map(
            list,
            file -> {
              String own = ids.getOrDefault(file.path(), "");
              return fresh.contains(file.path())
                  ? made(site, file, keys.get(file.path()), own)
                  : before.files().get(file.path()).with(own);
            });
    SortedMap<String, Output> files = new TreeMap<>();
    for (int i = 0; i < list.size(); i++) {
      files.put(list.get(i).path(), outputs.get(i));
    }
    return new OutputManifest(files, searchOf);
  }

  private static Output made(Path site, SiteFile file, String key, String ids) {
    BasicFileAttributes attributes =
        attributes(site.resolve(file.path()))
            .orElseThrow(() -> new IllegalStateException(file.path()));
    return new Output(file.kind(), key, attributes.size(), FileState.nanos(attributes), ids);
  }

  /** Puts them in a cache folder. */
  public void write(Path cache) {
    CacheFile.write(
        cache.resolve(FILE),
        FORMAT,
        out -> {
          CacheFile.string(out, searchOf);
          out.writeInt(files.size());
          for (var file : files.entrySet()) {
            CacheFile.string(out, file.getKey());
            out.writeByte(file.getValue().kind().ordinal());
            CacheFile.string(out, file.getValue().key());
            out.writeLong(file.getValue().size());
            out.writeLong(file.getValue().modified());
            CacheFile.string(out, file.getValue().ids());
          }
        });
  }

  private static OutputManifest read(DataInputStream in) throws IOException {
    String searchOf = CacheFile.string(in);
    SortedMap<String, Output> files = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      files.put(
          CacheFile.string(in),
          new Output(
              FileKind.values()[in.readByte()],
              CacheFile.string(in),
              in.readLong(),
              in.readLong(),
              CacheFile.string(in)));
    }
    return new OutputManifest(files, searchOf);
  }

  /** Returns the files of a kind, by path. */
  public SortedMap<String, Output> of(FileKind kind) {
    SortedMap<String, Output> found = new TreeMap<>(files);
    found.values().removeIf(output -> output.kind() != kind);
    return found;
  }

  /** Returns the ids of each page, by its path. */
  public SortedMap<String, String> ids() {
    SortedMap<String, String> ids = new TreeMap<>();
    files.forEach(
        (path, output) -> {
          if (!output.ids().isEmpty()) {
            ids.put(path, output.ids());
          }
        });
    return ids;
  }

  /**
   * Returns a key of a file; where the site has it already, that one, so that it is kept only once.
   */
  public String known(String path, String key) {
    Output output = files.get(path);
    return output != null && output.key().equals(key) ? output.key() : key;
  }

  /** Returns whether a file made of the same already stands in the site, untouched. */
  public boolean has(Path site, String path, String key) {
    Output output = files.get(path);
    return output != null && output.key().equals(key) && untouched(site, path, output);
  }

  /** Returns whether a file stands in the site as it was put there. */
  public boolean untouched(Path site, String path) {
    return files.containsKey(path) && untouched(site, path, files.get(path));
  }

  /** Returns whether every file stands in the site as it was put there. */
  public boolean untouched(Path site) {
    return !files.isEmpty()
        && files.entrySet().parallelStream()
            .allMatch(file -> untouched(site, file.getKey(), file.getValue()));
  }

  private static boolean untouched(Path site, String path, Output output) {
    return attributes(site.resolve(path))
        .filter(now -> now.size() == output.size() && FileState.nanos(now) == output.modified())
        .isPresent();
  }

  private static Optional<BasicFileAttributes> attributes(Path file) {
    try {
      return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
