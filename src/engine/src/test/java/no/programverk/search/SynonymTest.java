package no.programverk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;
import org.junit.jupiter.api.Test;

class SynonymTest {
  private final Problems problems = new Problems();

  private List<Synonym> read(String... lines) {
    return Synonym.read(List.of(lines), SourceRef.of("synonymer.txt"), problems);
  }

  @Test
  void words_with_commas_between_are_equivalent() {
    Synonym synonym = read("tannlege, tannlækjar").get(0);
    assertThat(synonym.equivalent()).isTrue();
    assertThat(synonym.from()).containsExactly("tannlege", "tannlækjar");
  }

  @Test
  void an_arrow_leads_one_way() {
    Synonym synonym = read("# note", "", "gamlehjem, aldershjem => sykehjem").get(0);
    assertThat(synonym.equivalent()).isFalse();
    assertThat(synonym.to()).containsExactly("sykehjem");
    assertThat(synonym.source().line()).isEqualTo(3);
  }

  @Test
  void a_line_that_is_neither_is_told_with_its_place() {
    assertThat(read("alene", "a => b => c", "=> b", "a =>")).isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::rule)
        .containsOnly(Rule.INVALID_SYNONYM_LINE)
        .hasSize(4);
    assertThat(problems.sorted())
        .extracting(problem -> problem.place().line())
        .containsExactly(1, 2, 3, 4);
  }
}
