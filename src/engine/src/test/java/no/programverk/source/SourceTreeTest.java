package no.programverk.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTreeTest {
  @TempDir private Path project;
  private Path root;
  private final Problems problems = new Problems();

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(project.resolve("content"));
  }

  @Test
  void pages_come_sorted_with_partials_among_them() throws IOException {
    write("b.adoc");
    write("a/_bit.adoc");
    write("a/index.adoc");
    write("stikkord.txt");
    assertThat(walk().pages()).containsExactly("a/_bit.adoc", "a/index.adoc", "b.adoc");
    assertThat(problems.sorted()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a.md, fremmed-fil",
    "a.html, fremmed-fil",
    "a.ADOC, fremmed-fil",
    "a.asciidoc, fremmed-fil",
    ".jbakeignore, fremmed-fil",
    "mappe/stikkord.txt, fremmed-fil",
    ".a.adoc, filnavn-ugyldig",
    "Sykehjem.adoc, filnavn-ugyldig",
    "sykehjem og mat.adoc, filnavn-ugyldig",
    "år.adoc, filnavn-ugyldig",
    "Mappe/a.adoc, filnavn-ugyldig"
  })
  void a_file_that_would_not_be_published_is_told(String path, String rule) throws IOException {
    write(path);
    walk();
    assertThat(problems.sorted()).extracting(problem -> problem.rule().id()).contains(rule);
  }

  @ParameterizedTest
  @CsvSource({".DS_Store", "Thumbs.db", ".gitkeep", "a.adoc~", ".a.adoc.swp"})
  void what_systems_and_editors_leave_behind_is_let_lie(String path) throws IOException {
    write(path);
    assertThat(walk().pages()).isEmpty();
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void a_symbolic_link_is_told_and_not_followed() throws IOException {
    Path outside =
        Files.createFile(Files.createDirectory(project.resolve("ute")).resolve("x.adoc"));
    Files.createSymbolicLink(root.resolve("fil.adoc"), outside);
    Files.createSymbolicLink(root.resolve("mappe"), outside.getParent());
    Files.createSymbolicLink(root.resolve("ring"), root);
    assertThat(walk().pages()).isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::rule)
        .containsExactly(Rule.SYMBOLIC_LINK, Rule.SYMBOLIC_LINK, Rule.SYMBOLIC_LINK);
  }

  @Test
  void a_file_larger_than_a_mebibyte_is_not_read() throws IOException {
    Files.write(root.resolve("stor.adoc"), new byte[(1 << 20) + 1]);
    Files.write(root.resolve("akkurat.adoc"), new byte[1 << 20]);
    assertThat(walk().pages()).containsExactly("akkurat.adoc");
    assertThat(problems.sorted()).extracting(Problem::rule).containsExactly(Rule.FILE_TOO_LARGE);
  }

  private SourceTree walk() {
    return SourceTree.walk(root, problems).orElseThrow();
  }

  private void write(String path) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "= T\n");
  }
}
