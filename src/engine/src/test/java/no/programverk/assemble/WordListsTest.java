package no.programverk.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.programverk.model.Abbreviation;
import no.programverk.model.Keyword;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListsTest {
  private final SourceRef source = SourceRef.of("content/liste");
  private final Problems problems = new Problems();

  @Test
  void a_keyword_line_leads_from_words_to_points() {
    List<Keyword> keywords =
        WordLists.keywords(List.of("# skole", "", "mensen, bind > a, b"), source, problems);
    assertThat(keywords)
        .containsExactly(
            new Keyword(List.of("mensen", "bind"), List.of("a", "b"), source.atLine(3)));
    assertThat(problems.sorted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bare ord", "ord >", "> punkt", "a > b > c", ", > a"})
  void a_line_that_leads_nowhere_is_told(String line) {
    assertThat(WordLists.keywords(List.of(line), source, problems)).isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::rule)
        .containsExactly(Rule.INVALID_KEYWORD_LINE);
  }

  @Test
  void an_abbreviation_has_a_meaning_and_a_name_has_none() {
    List<String> lines = List.of("= Forkortelser", "", "PP-tjenesten:: pedagogisk", "SV::");
    List<Abbreviation> read = WordLists.abbreviations(lines, source, problems);
    assertThat(read).extracting(Abbreviation::form).containsExactly("PP-tjenesten", "SV");
    assertThat(read.get(0).meaning()).contains("pedagogisk");
    assertThat(read.get(1).meaning()).isEmpty();
    assertThat(read.get(1).source().line()).isEqualTo(4);
  }

  @Test
  void an_abbreviation_given_twice_is_told_with_its_first_place() {
    WordLists.abbreviations(List.of("SV::", "SV:: parti"), source, problems);
    assertThat(problems.sorted())
        .singleElement()
        .satisfies(problem -> assertThat(problem.rule()).isEqualTo(Rule.DUPLICATE_ABBREVIATION))
        .satisfies(problem -> assertThat(problem.message()).contains("content/liste:1"));
  }
}
