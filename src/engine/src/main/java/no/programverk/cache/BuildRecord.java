package no.programverk.cache;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What went into the last build that was put in place.
 *
 * @param inputs as they were before it read anything
 * @param takenAt when that was, nanoseconds since the epoch
 * @param pages number of pages it made
 * @param quiet whether it had nothing to tell: what has is done again, so that it is told again
 */
public record BuildRecord(Inputs inputs, long takenAt, int pages, boolean quiet) {
  private static final String FILE = "inputs.bin";
  private static final String FORMAT = "inputs 2";
  private static final RecordCodec<BuildRecord> CODEC = new RecordCodec<>(BuildRecord.class);

  /** Returns the record in a cache folder; empty when there is none of use. */
  public static Optional<BuildRecord> read(Path cache) {
    return CacheFile.read(cache.resolve(FILE), FORMAT, CODEC::read);
  }

  /** Puts the record in a cache folder. */
  public void write(Path cache) {
    CacheFile.write(cache.resolve(FILE), FORMAT, out -> CODEC.write(out, this));
  }
}
