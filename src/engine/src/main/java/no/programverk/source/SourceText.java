package no.programverk.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Text of a source file, whatever editor wrote it: without a byte order mark and with line ends as
 * "\n".
 *
 * @param text as Latin-1, which can be any bytes, when the file is not UTF-8: so that all else that
 *     is wrong with it can still be told
 * @param utf8 false when the file is not UTF-8, which is a mistake to tell
 */
public record SourceText(String text, boolean utf8) {

  public static SourceText read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      String strict = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String bare = strict.startsWith("\uFEFF") ? strict.substring(1) : strict;
      return new SourceText(unixLines(bare), true);
    } catch (CharacterCodingException e) {
      return new SourceText(unixLines(new String(bytes, StandardCharsets.ISO_8859_1)), false);
    }
  }

  private static String unixLines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
