package no.programverk.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import no.programverk.problem.BuildStopped;
import no.programverk.testing.Processors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignFolderTest {
  private static final LocalDate DATE = LocalDate.of(2026, 1, 1);

  @TempDir private Path folder;

  @Test
  void a_folder_with_files_of_somebody_else_is_left_alone() throws Exception {
    Path project = Files.createDirectories(folder.toRealPath().resolve("p"));
    TestSite.of("base", project);
    Path documents = Files.createDirectories(project.resolveSibling("dokumenter"));
    Path letter = Files.writeString(documents.resolve("brev.txt"), "Hei.");
    SiteBuilder builder =
        new SiteBuilder(project, documents, DATE, Progress.SILENT, Processors.USUAL);
    assertThatThrownBy(builder::build)
        .isInstanceOf(BuildStopped.class)
        .hasMessageContaining(documents.toString());
    assertThat(letter).hasContent("Hei.");

    Files.delete(letter);
    assertThat(builder.build().clean()).isTrue();
    assertThat(builder.buildAnyway().clean()).as("once it is ours").isTrue();
  }
}
