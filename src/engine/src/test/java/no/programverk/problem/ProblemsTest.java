package no.programverk.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import no.programverk.model.SourceRef;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  private final Problems problems = new Problems();

  @Test
  void problems_come_by_file_and_line_whatever_the_order_they_were_found_in() {
    problems.add(Problem.of(Rule.TITLE_MISSING, new SourceRef("content/b.adoc", 1)));
    problems.add(Problem.of(Rule.EMPTY_POINT, new SourceRef("content/a.adoc", 10)));
    problems.add(Problem.of(Rule.EMPTY_POINT, new SourceRef("content/a.adoc", 9)));
    assertThat(problems.sorted())
        .extracting(problem -> problem.place().toString())
        .containsExactly("content/a.adoc:9", "content/a.adoc:10", "content/b.adoc:1");
  }

  @Test
  void the_same_problem_found_twice_counts_once() {
    problems.add(Problem.of(Rule.EMPTY_POINT, new SourceRef("content/a.adoc", 9)));
    problems.add(Problem.of(Rule.EMPTY_POINT, new SourceRef("content/a.adoc", 9)));
    assertThat(problems.sorted()).hasSize(1);
  }

  @Test
  void only_an_error_stops_a_build() {
    problems.add(Problem.of(Rule.REPEATED_WORD, SourceRef.of("a"), "for", "for alle"));
    assertThat(problems.hasErrors()).isFalse();
    problems.add(Problem.of(Rule.EMPTY_POINT, SourceRef.of("b")));
    assertThat(problems.hasErrors()).isTrue();
  }

  @Test
  void a_person_at_a_terminal_reads_file_line_fault_and_remedy() {
    problems.add(
        Problem.of(Rule.DUPLICATE_ID, new SourceRef("content/a.adoc", 9), "x", "content/b.adoc:3"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new ConsolePrinter(out, Path.of("target/no-such-project").toAbsolutePath(), false)
        .print(problems.sorted());
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()))
        .containsExactly(
            "content/a.adoc",
            "  linje 9, feil: Id-en «x» er også brukt i content/b.adoc:3. [id-to-ganger]",
            "      Gi den nyeste av dem en ny id. En id som er publisert, skal aldri endres.",
            "Ett problem: 1 feil, 0 advarsler.");
  }
}
