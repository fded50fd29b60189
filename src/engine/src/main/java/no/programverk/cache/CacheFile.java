package no.programverk.cache;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * A file of the cache: a kind, a version, what it holds and a checksum of it all; never whole in
 * memory, since it grows with the site. Written beside its place and moved into it, so that it is
 * whole, or old, or not there, whoever else writes and whenever one is killed.
 */
final class CacheFile {
  private static final int MAGIC = 0x50565232;
  private static final int BUFFER_BYTES = 1 << 16;

  /** Writes the body of a cache file. */
  interface Body {
    void write(DataOutputStream out) throws IOException;
  }

  /** Reads the body of a cache file. */
  interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  private CacheFile() {}

  /**
   * @param version of what wrote it: engine, format and whatever else must be the same to be of use
   */
  static void write(Path file, String version, Body body) {
    try {
      Files.createDirectories(file.getParent());
      Path beside = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".del");
      CheckedOutputStream checked =
          new CheckedOutputStream(Files.newOutputStream(beside), new CRC32C());
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(checked, BUFFER_BYTES))) {
        out.writeInt(MAGIC);
        string(out, version);
        body.write(out);
        out.flush();
        out.writeLong(checked.getChecksum().getValue());
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what the file holds; empty when there is none, or none that can be trusted. */
  static <T> Optional<T> read(Path file, String version, Reader<T> reader) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    CRC32C checksum = new CRC32C();
    try (DataInputStream in =
        new DataInputStream(
            new CheckedInputStream(
                new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES), checksum))) {
      if (in.readInt() != MAGIC || !string(in).equals(version)) {
        return Optional.empty();
      }
      T content = reader.read(in);
      long expected = checksum.getValue();
      return in.readLong() == expected ? Optional.of(content) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // damaged: counts as no cache, and is written anew after this build
    }
  }

  static void string(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String string(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
