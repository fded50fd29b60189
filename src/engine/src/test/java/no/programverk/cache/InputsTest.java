package no.programverk.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @TempDir private Path folder;

  @Test
  void an_engine_counts_as_the_same_whether_it_is_packed_or_not() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes/no"));
    Files.writeString(classes.resolve("A.class"), "a");
    Path archive = archive("a");
    assertThat(take(archive).sameAs(take(folder.resolve("classes")))).isTrue();
  }

  @Test
  void a_packed_engine_that_differs_in_one_byte_is_another() throws IOException {
    Inputs before = take(archive("a"));
    assertThat(take(archive("b")).sameAs(before)).isFalse();
  }

  @Test
  void a_packed_engine_that_was_written_anew_is_read_anew() throws IOException {
    Path archive = archive("a");
    Files.setLastModifiedTime(archive, FileTime.fromMillis(1_000_000));
    Inputs before = take(archive);
    archive("b");
    Files.setLastModifiedTime(archive, FileTime.fromMillis(2_000_000));
    Path project = folder.resolve("project");
    long later = 10_000_000_000_000L;
    assertThat(Inputs.take(project, archive, "", before.files(), later).sameAs(before)).isFalse();
    Files.setLastModifiedTime(archive, FileTime.fromMillis(1_000_000));
    assertThat(Inputs.take(project, archive, "", before.files(), later).files())
        .isEqualTo(before.files());
  }

  private Inputs take(Path engine) throws IOException {
    Path project = Files.createDirectories(folder.resolve("project"));
    return Inputs.take(project, engine, "", Map.of(), 0);
  }

  private Path archive(String text) throws IOException {
    Path archive = folder.resolve("engine.jar");
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : new String[] {"META-INF/MANIFEST.MF", "META-INF/maven/x", "no/A.class"}) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((name.endsWith("class") ? text : "packing").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return archive;
  }
}
