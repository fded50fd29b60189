package no.programverk.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.programverk.model.SourceRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemReportTest {
  private static final Problem PROBLEM =
      Problem.of(Rule.SUPERFLUOUS_SPACE, new SourceRef("content/a.adoc", 3), "Hei: på, deg 100 %")
          .withSpan(new Span(4, 2));

  @TempDir Path project;

  @BeforeEach
  void write() throws IOException {
    project = project.toRealPath();
    Files.createDirectories(project.resolve("content"));
    Files.writeString(project.resolve("content/a.adoc"), "= A\n\nHei  på deg\n");
  }

  private List<String> report(Map<String, String> environment, boolean terminal) {
    return report(PROBLEM, environment, terminal);
  }

  private List<String> report(Problem problem, Map<String, String> environment, boolean terminal) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new ProblemReport(out, project, environment, terminal).print(List.of(problem));
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void the_line_is_shown_with_a_caret_under_the_fault() {
    assertThat(report(Map.of(), false)).contains("      | Hei  på deg", "      |    ^^");
  }

  @Test
  void colours_are_for_terminals_that_have_not_declined_them() {
    assertThat(report(Map.of(), true)).anyMatch(line -> line.contains("\u001b[1;33madvarsel"));
    assertThat(report(Map.of("NO_COLOR", "1"), true)).noneMatch(line -> line.contains("\u001b"));
    assertThat(report(Map.of(), false)).noneMatch(line -> line.contains("\u001b"));
  }

  @Test
  void a_pipeline_gets_annotations_and_obeys_nothing_that_is_quoted() {
    List<String> lines = report(Map.of("GITHUB_ACTIONS", "true"), false);
    assertThat(lines)
        .last()
        .asString()
        .startsWith(
            "::warning file=content/a.adoc,line=3,col=4,endColumn=6,title=to-mellomrom::Det er")
        .endsWith("%0ASkriv: Hei: på, deg 100 %25");
    assertThat(lines.get(0)).startsWith("::stop-commands::");
    assertThat(lines).contains("::" + lines.get(0).substring("::stop-commands::".length()) + "::");
  }

  @Test
  void the_name_of_a_file_steers_neither_terminal_nor_pipeline() {
    String name = "content/a\n::error::hei\u001b[2J.adoc";
    Problem problem = Problem.of(Rule.EMPTY_POINT, SourceRef.of(name));
    assertThat(report(problem, Map.of(), false))
        .contains("content/a ::error::hei [2J.adoc")
        .noneMatch(line -> line.startsWith("::"));
  }

  @Test
  void the_first_of_each_rule_are_shown_and_all_are_counted() {
    List<Problem> many =
        IntStream.rangeClosed(1, 60)
            .mapToObj(line -> Problem.of(Rule.EMPTY_POINT, new SourceRef("content/a.adoc", line)))
            .toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new ProblemReport(out, project, Map.of(), false).print(many);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("linje 50, ", "… og 10 til av [punkt-tomt].", "60 problemer")
        .doesNotContain("linje 51");
  }

  @Test
  void an_excerpt_is_never_taken_from_outside_the_project() throws IOException {
    Path secret = Files.writeString(project.resolveSibling("hemmelig.adoc"), "hemmelig");
    Files.createSymbolicLink(project.resolve("content/b.adoc"), secret);
    for (String file : List.of("../hemmelig.adoc", "content/b.adoc", secret.toString())) {
      Problem problem = Problem.of(Rule.EMPTY_POINT, new SourceRef(file, 1));
      assertThat(new SourceSnippets(project).of(problem)).as(file).isEmpty();
    }
    Files.delete(secret);
  }

  @Test
  void a_long_line_is_cut_around_the_fault() throws IOException {
    Files.writeString(project.resolve("content/a.adoc"), "a ".repeat(300) + "her" + " b".repeat(9));
    Problem problem =
        Problem.of(Rule.EMPTY_POINT, new SourceRef("content/a.adoc", 1)).withSpan(new Span(601, 3));
    SourceSnippets.Snippet shown = new SourceSnippets(project).of(problem).orElseThrow();
    assertThat(shown.text()).startsWith("…").hasSizeLessThan(100);
    assertThat(shown.text().substring(shown.caret(), shown.caret() + shown.length()))
        .isEqualTo("her");
  }
}
