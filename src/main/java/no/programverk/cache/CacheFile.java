package no.programverk.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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

/**
 * A file of the cache: a kind, a version, a checksum and the rest. Written beside its place and
 * moved into it, so that it is whole, or old, or not there, whoever else writes and whenever one is
 * killed.
 */
final class CacheFile {
  private static final int MAGIC = 0x50565231;

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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      body.write(out);
      Files.createDirectories(file.getParent());
      Path beside = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".del");
      try (DataOutputStream to = new DataOutputStream(Files.newOutputStream(beside))) {
        byte[] content = bytes.toByteArray();
        to.writeInt(MAGIC);
        string(to, version);
        to.writeLong(checksum(content));
        to.writeInt(content.length);
        to.write(content);
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the file holds; empty when there is none, or none that can be trusted. */
  static <T> Optional<T> read(Path file, String version, Reader<T> reader) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      if (in.readInt() != MAGIC || !string(in).equals(version)) {
        return Optional.empty();
      }
      long checksum = in.readLong();
      byte[] content = in.readNBytes(in.readInt());
      if (checksum(content) != checksum) {
        return Optional.empty();
      }
      return Optional.of(reader.read(new DataInputStream(new ByteArrayInputStream(content))));
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

  private static long checksum(byte[] content) {
    CRC32C crc = new CRC32C();
    crc.update(content);
    return crc.getValue();
  }
}
