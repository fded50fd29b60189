package no.programverk.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextTest {
  @TempDir private Path folder;

  @Test
  void whatever_editor_wrote_it_the_text_is_the_same() throws IOException {
    byte[] windows = "\uFEFFæ\r\nø\rå".getBytes(StandardCharsets.UTF_8);
    assertThat(read(windows)).isEqualTo(new SourceText("æ\nø\nå", true));
  }

  @Test
  void what_is_not_UTF_8_is_told_and_read_none_the_less() throws IOException {
    assertThat(read("på Røst".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(new SourceText("på Røst", false));
  }

  private SourceText read(byte[] bytes) throws IOException {
    return SourceText.read(Files.write(folder.resolve("a.adoc"), bytes));
  }
}
