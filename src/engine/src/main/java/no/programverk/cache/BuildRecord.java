package no.programverk.cache;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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
  private static final String FORMAT = "inputs 1";

  /** The record in a cache folder; empty when there is none of use. */
  public static Optional<BuildRecord> read(Path cache) {
    return CacheFile.read(cache.resolve(FILE), FORMAT, BuildRecord::read);
  }

  /** Puts the record in a cache folder. */
  public void write(Path cache) {
    CacheFile.write(
        cache.resolve(FILE),
        FORMAT,
        out -> {
          CacheFile.string(out, inputs.environment());
          out.writeLong(takenAt);
          out.writeInt(pages);
          out.writeBoolean(quiet);
          out.writeInt(inputs.files().size());
          for (var file : inputs.files().entrySet()) {
            CacheFile.string(out, file.getKey());
            file.getValue().write(out);
          }
        });
  }

  private static BuildRecord read(DataInputStream in) throws IOException {
    String environment = CacheFile.string(in);
    long takenAt = in.readLong();
    int pages = in.readInt();
    boolean quiet = in.readBoolean();
    SortedMap<String, FileState> files = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      files.put(CacheFile.string(in), FileState.read(in));
    }
    return new BuildRecord(new Inputs(environment, files), takenAt, pages, quiet);
  }
}
