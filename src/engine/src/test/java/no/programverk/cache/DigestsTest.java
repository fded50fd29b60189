package no.programverk.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import no.programverk.digest.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestsTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-31T10:00:00Z"));

  @TempDir private Path folder;

  private String digest(String text, FileTime modified) throws IOException {
    Path file = Files.writeString(folder.resolve("page.html"), text);
    Files.setLastModifiedTime(file, modified);
    Digests digests = Digests.in(folder.resolve("cache"));
    String digest =
        digests.of("page.html", file, Files.readAttributes(file, BasicFileAttributes.class));
    digests.keep();
    return digest;
  }

  @Test
  void a_file_that_looks_untouched_is_not_read_again() throws IOException {
    String first = digest("one", LONG_AGO);
    assertThat(first).isEqualTo(Sha256.of("one"));
    assertThat(digest("two", LONG_AGO)).as("of the same size and time").isEqualTo(first);
  }

  @Test
  void a_file_of_another_size_or_time_is_read_again() throws IOException {
    digest("one", LONG_AGO);
    assertThat(digest("three", LONG_AGO)).isEqualTo(Sha256.of("three"));
    FileTime later = FileTime.fromMillis(LONG_AGO.toMillis() + 10);
    assertThat(digest("seven", later)).isEqualTo(Sha256.of("seven"));
  }

  @Test
  void a_file_written_just_before_it_was_read_is_read_again() throws IOException {
    FileTime now = FileTime.from(Instant.now());
    digest("one", now);
    assertThat(digest("two", now)).isEqualTo(Sha256.of("two"));
  }

  @Test
  void a_damaged_record_counts_as_none() throws IOException {
    digest("one", LONG_AGO);
    Path record = folder.resolve("cache/digests.bin");
    byte[] bytes = Files.readAllBytes(record);
    bytes[bytes.length - 1] ^= 1;
    Files.write(record, bytes);
    assertThat(digest("two", LONG_AGO)).isEqualTo(Sha256.of("two"));
  }

  @Test
  void reading_afresh_trusts_nothing_and_leaves_nothing() throws IOException {
    Path file = Files.writeString(folder.resolve("page.html"), "one");
    Digests fresh = Digests.fresh();
    fresh.of("page.html", file, Files.readAttributes(file, BasicFileAttributes.class));
    fresh.keep();
    assertThat(folder.toFile().list()).containsExactly("page.html");
  }
}
