package no.programverk.cache;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import no.programverk.digest.Sha256;
import no.programverk.source.SourcePage;

/**
 * Converted sources, found again by what they were made of: the text, every file that it includes,
 * and the version of whatever converts. A page that had problems is never kept.
 *
 * <p>Bounded: what a build did not use is not written again.
 */
public final class ConversionCache {
  private static final String FILE = "conversions.bin";
  private static final RecordCodec<Entry> CODEC = new RecordCodec<>(Entry.class);

  /**
   * @param sha256 of the source
   * @param includes digest of each included file by its path from the content folder
   */
  private record Entry(String sha256, SortedMap<String, String> includes, SourcePage page) {}

  private final String version;
  private final Map<String, Entry> before;
  private final Map<String, Entry> now = new ConcurrentSkipListMap<>();

  private ConversionCache(String version, Map<String, Entry> before) {
    this.version = version;
    this.before = before;
  }

  /**
   * Reads those of the last build.
   *
   * @param version of the engine and of all else that a conversion depends on
   */
  public static ConversionCache read(Path cache, String version) {
    return new ConversionCache(
        version,
        CacheFile.read(cache.resolve(FILE), version, ConversionCache::read).orElse(Map.of()));
  }

  /**
   * Returns the conversion of a source, if one of the same is kept.
   *
   * @param path of the source from the content folder
   * @param inputs as they are now
   */
  public Optional<SourcePage> find(String path, Inputs inputs) {
    Entry entry = before.get(path);
    if (entry == null || !entry.sha256().equals(sha256(path, inputs))) {
      return Optional.empty();
    }
    boolean same =
        entry.includes().entrySet().stream()
            .allMatch(include -> include.getValue().equals(sha256(include.getKey(), inputs)));
    if (!same) {
      return Optional.empty();
    }
    now.put(path, entry);
    return Optional.of(entry.page());
  }

  /**
   * Keeps the conversion of a source that had no problems, unless one of its files was written to
   * since the inputs were taken: it would then be kept under the name of another text.
   *
   * @param contentRoot the content folder
   */
  public void keep(SourcePage page, Inputs inputs, Path contentRoot) {
    SortedMap<String, String> includes = new TreeMap<>();
    page.includes().forEach(path -> includes.put(path, sha256(path, inputs)));
    boolean asTaken =
        Stream.concat(Stream.of(page.path()), page.includes().stream())
            .allMatch(path -> Sha256.of(contentRoot.resolve(path)).equals(sha256(path, inputs)));
    if (asTaken) {
      now.put(page.path(), new Entry(sha256(page.path(), inputs), includes, page));
    }
  }

  /** Returns whether anything is kept that the file lacks, or the other way round. */
  private boolean changed() {
    return !before.equals(now);
  }

  /** Puts those that this build used in the cache folder. */
  public void write(Path cache) {
    if (!changed()) {
      return;
    }
    CacheFile.write(
        cache.resolve(FILE),
        version,
        out -> {
          out.writeInt(now.size());
          for (Entry entry : now.values()) {
            CODEC.write(out, entry);
          }
        });
  }

  private static Map<String, Entry> read(DataInputStream in) throws IOException {
    Map<String, Entry> entries = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      Entry entry = CODEC.read(in);
      entries.put(entry.page().path(), entry);
    }
    return entries;
  }

  private static String sha256(String path, Inputs inputs) {
    FileState state = inputs.files().get("content/" + path);
    return state == null ? "" : state.sha256();
  }
}
