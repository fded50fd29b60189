package no.programverk.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import no.programverk.digest.Sha256;

/**
 * Digests of a site's files. A file that looks untouched since its digest was taken is not read
 * again; it is trusted on the same terms as the build trusts its inputs.
 */
public final class Digests {
  private static final String FILE = "digests.bin";
  private static final String FORMAT = "digests 2";
  private static final RecordCodec<Taken> CODEC = new RecordCodec<>(Taken.class);

  private record Taken(SortedMap<String, FileState> files, long at) {}

  private final Optional<Path> cache;
  private final Taken before;
  private final long now = TimeUnit.MILLISECONDS.toNanos(Instant.now().toEpochMilli());
  private final Map<String, FileState> seen = new ConcurrentHashMap<>();

  private Digests(Optional<Path> cache) {
    this.cache = cache;
    this.before =
        cache
            .flatMap(folder -> CacheFile.read(folder.resolve(FILE), FORMAT, CODEC::read))
            .orElse(new Taken(Collections.emptySortedMap(), 0));
  }

  /** Reads every file. */
  public static Digests fresh() {
    return new Digests(Optional.empty());
  }

  /** Returns those that a cache folder remembers. */
  public static Digests in(Path cache) {
    return new Digests(Optional.of(cache));
  }

  /**
   * Returns the digest of a file.
   *
   * @param path that it is remembered by
   * @param attributes read just now
   */
  public String of(String path, Path file, BasicFileAttributes attributes) {
    FileState known = before.files().get(path);
    FileState state =
        known != null && known.isSettledAt(before.at()) && known.looksLike(attributes)
            ? known
            : new FileState(attributes.size(), FileState.nanos(attributes), read(file));
    seen.put(path, state);
    return state.sha256();
  }

  private static String read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Remembers those that were asked for, and no others. */
  public void keep() {
    boolean settled = seen.values().stream().allMatch(state -> state.isSettledAt(before.at()));
    if (cache.isEmpty() || settled && seen.equals(before.files())) {
      return;
    }
    Taken taken = new Taken(new TreeMap<>(seen), now);
    CacheFile.write(cache.get().resolve(FILE), FORMAT, out -> CODEC.write(out, taken));
  }
}
