package no.programverk.catalogue;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes what a file of the site holds. Made at each call: all files would fill the memory. */
@FunctionalInterface
public interface Content {
  /**
   * Writes to a stream, which stays open.
   *
   * @throws UnwritableFile when what the file is made of is at fault
   */
  void writeTo(OutputStream out) throws IOException;

  /** Writes a file, as {@link #writeTo(OutputStream)}. */
  default void writeTo(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      writeTo(out);
    }
  }

  /** Returns the whole in memory. */
  default byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writeTo(out);
    return out.toByteArray();
  }

  /** Returns a text that is written piece by piece, in order, and never whole in memory. */
  static Content text(Supplier<Stream<String>> pieces) {
    return out -> {
      Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      pieces.get().forEach(piece -> append(text, piece));
      text.flush();
    };
  }

  private static void append(Writer text, String piece) {
    try {
      text.append(piece);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
