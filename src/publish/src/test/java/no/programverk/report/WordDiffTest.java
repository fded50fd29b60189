package no.programverk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {
  private static String shown(String before, String after) {
    return WordDiff.between(before, after).stream()
        .map(
            part ->
                switch (part.kind()) {
                  case KEPT -> part.text();
                  case DELETED -> "{-" + part.text() + "-}";
                  case INSERTED -> "{+" + part.text() + "+}";
                })
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en god mat; en god mat; en god mat",
        "en god mat; en bedre mat; en {-god-}{+bedre+} mat",
        "en god mat; mat; {-en god -}mat",
        "mat; god mat nå; {+god +}mat{+ nå+}",
        "alle skal ha det bra; ingen kan få det bra; {-alle skal ha-}{+ingen kan få+} det bra",
        "12,5 prosent; 12,7 prosent; 12,{-5-}{+7+} prosent"
      })
  void words_are_told_apart_and_phrases_kept_together(String before, String after, String diff) {
    assertThat(shown(before, after)).isEqualTo(diff);
  }

  @Test
  void the_parts_give_both_texts_back() {
    String before = "Kommunen skal sikre at alle får hjelp, uansett hvor de bor.";
    String after = "Kommunen må sikre hjelp til alle, uansett hvor de bor og hvem de er.";
    var parts = WordDiff.between(before, after);
    assertThat(parts.stream().filter(p -> p.kind() != WordDiff.Kind.INSERTED))
        .extracting(WordDiff.Part::text)
        .satisfies(texts -> assertThat(String.join("", texts)).isEqualTo(before));
    assertThat(parts.stream().filter(p -> p.kind() != WordDiff.Kind.DELETED))
        .extracting(WordDiff.Part::text)
        .satisfies(texts -> assertThat(String.join("", texts)).isEqualTo(after));
  }

  @Test
  void texts_too_long_to_compare_are_replaced_whole() {
    String before = "a b ".repeat(6_000);
    String after = "c d ".repeat(6_000);
    assertThat(WordDiff.between(before, after)).hasSizeBetween(2, 3);
  }

  @Test
  void a_word_of_very_many_hyphens_is_one_word() {
    String word = "a-".repeat(100_000) + "a";
    assertThat(shown("en " + word, "to " + word)).isEqualTo("{-en-}{+to+} " + word);
  }
}
