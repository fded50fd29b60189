package no.programverk.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import no.programverk.cache.Sha256;
import no.programverk.problem.Messages;

/** The bytes of a file to be written at a host. */
public interface Body {
  /** Its length. */
  long bytes();

  /** Its digest, as the manifest has it. */
  String sha256();

  /** Opens it anew. */
  InputStream open() throws IOException;

  /** Something else was read back at the host than was sent. */
  static IOException notAsSent(String path) {
    return new IOException(Messages.ofConsole().get("publiser.lest-tilbake", path));
  }

  /** The bytes of a file of the site. */
  static Body of(Path file, Manifest.Entry entry) {
    return new OfFile(file, entry.bytes(), entry.sha256());
  }

  /** Some bytes. */
  static Body of(byte[] bytes) {
    return new OfBytes(bytes);
  }

  /** A file, read when it is sent. */
  record OfFile(Path file, long bytes, String sha256) implements Body {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }

  /** Bytes in memory. */
  record OfBytes(byte[] content) implements Body {
    @Override
    public long bytes() {
      return content.length;
    }

    @Override
    public String sha256() {
      return Sha256.of(content);
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(content);
    }
  }

  /**
   * A body and where it goes.
   *
   * @param path from the root of the target
   */
  record Placed(String path, Body body) {}
}
