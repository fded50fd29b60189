package no.programverk.publish.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import no.programverk.catalogue.UploadPhase;
import no.programverk.digest.Sha256;
import no.programverk.problem.Messages;

/**
 * A file to be written at a host.
 *
 * @param path from the root of the target
 * @param bytes its length
 * @param sha256 its digest, in hexadecimal digits
 * @param phase in which it is sent
 * @param content opened each time that it is sent
 */
public record Upload(String path, long bytes, String sha256, UploadPhase phase, Content content) {
  /** The bytes of an upload. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  /** Returns an upload of bytes in memory that may change with each release. */
  public static Upload of(String path, byte[] bytes) {
    return new Upload(
        path,
        bytes.length,
        Sha256.of(bytes),
        UploadPhase.ENTRY,
        () -> new ByteArrayInputStream(bytes));
  }

  /** Returns an upload of the same bytes to another path. */
  public Upload at(String otherPath) {
    return new Upload(otherPath, bytes, sha256, phase, content);
  }

  /** Returns the failure that something else was read back at the host than was sent. */
  public static IOException notAsSent(String path) {
    return new IOException(Messages.ofConsole().get("publiser.lest-tilbake", path));
  }
}
