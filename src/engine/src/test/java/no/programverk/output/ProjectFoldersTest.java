package no.programverk.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFoldersTest {
  @TempDir private Path folder;

  @Test
  void a_link_in_a_folder_is_told() throws IOException {
    Path assets = Files.createDirectory(folder.resolve("assets"));
    Files.createSymbolicLink(assets.resolve("ute.css"), folder.resolve("finnes-ikke"));
    Problems problems = new Problems();
    ProjectFolders.refuseLinks(assets, problems);
    assertThat(problems.sorted()).extracting(Problem::rule).containsExactly(Rule.SYMBOLIC_LINK);
    assertThat(problems.sorted().get(0).place().file()).isEqualTo("assets/ute.css");
  }
}
