package no.programverk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompoundsTest {
  private final Compounds compounds =
      new Compounds(
          analyzer(), Set.of("skol", "hels", "svangerskap", "student", "praksis")::contains);

  private static Analyzer analyzer() {
    SearchTable lists = WordFiles.table();
    return new Analyzer(
        new SearchTable(
            lists.folding(),
            lists.stemming(),
            lists.endings(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            Set.of(),
            Set.of("tan", "omsorg"),
            Set.of("tjenest"),
            Map.of("barnevern", List.of(), "sykepleie", List.of("syk", "pleie"))));
  }

  @Test
  void a_compound_is_split_into_the_fewest_known_parts() {
    assertThat(compounds.split("studentpraksis")).contains(List.of("student", "praksis"));
    assertThat(compounds.split("skolehelsetjenesten")).contains(List.of("skol", "hels", "tjenest"));
  }

  @Test
  void the_letters_that_join_parts_are_seen_through() {
    assertThat(compounds.split("svangerskapsomsorgen")).contains(List.of("svangerskap", "omsorg"));
  }

  @Test
  void a_word_with_an_unknown_part_is_not_split() {
    assertThat(compounds.split("brillestøtte")).isEmpty();
    assertThat(compounds.split("skoleball")).isEmpty();
  }

  @Test
  void a_given_split_holds_and_none_is_one_too() {
    assertThat(compounds.split("barnevernet")).isEmpty();
  }

  @Test
  void a_generic_head_is_known_as_such() {
    assertThat(compounds.generic("tjenest")).isTrue();
    assertThat(compounds.generic("omsorg")).isFalse();
  }
}
