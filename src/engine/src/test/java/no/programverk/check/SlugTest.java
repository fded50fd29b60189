package no.programverk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource({
    "Åpne møter, apne-moter",
    "Blåbær & fløte!, blabaer-flote",
    "  – idé –  , ide",
    "PP-tjenesten 2027, pp-tjenesten-2027"
  })
  void words_become_lower_case_ASCII_with_hyphens(String words, String slug) {
    assertThat(Slug.of(words)).isEqualTo(slug);
  }

  @Test
  void a_misspelt_word_is_found_among_the_known_and_a_strange_one_is_not() {
    List<String> known = List.of("status", "summary", "stikkord");
    assertThat(ClosestMatch.of("sumary", known)).contains("summary");
    assertThat(ClosestMatch.of("statsu", known)).contains("status");
    assertThat(ClosestMatch.of("farge", known)).isEmpty();
  }
}
