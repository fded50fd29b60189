package no.programverk.jbake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text of a source file, whatever editor wrote it. */
final class SourceText {
  private SourceText() {}

  /**
   * Reads UTF-8 strictly; a byte order mark and Windows line ends are taken away.
   *
   * @throws java.nio.charset.CharacterCodingException when the file is not UTF-8
   */
  static String read(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return bare.replace("\r\n", "\n").replace('\r', '\n');
  }
}
