package no.programverk.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import no.programverk.model.Abbreviation;
import no.programverk.model.SourceRef;
import org.junit.jupiter.api.Test;

class AbbreviationMarkerTest {
  private static final String LINK = "<a class=\"fork\" href=\"#forkortelse-kad\">KAD</a>";
  private final AbbreviationMarker marker =
      new AbbreviationMarker(
          AbbreviationForms.of(
              List.of(
                  abbreviation("KAD", "akutte døgnplasser"),
                  abbreviation("KAD-X", "noe annet"),
                  abbreviation("SV", null))));

  private static Abbreviation abbreviation(String form, String meaning) {
    return new Abbreviation(form, Optional.ofNullable(meaning), SourceRef.of("x"));
  }

  @Test
  void the_first_use_is_explained_in_words_and_the_next_ones_lead_to_the_list() {
    assertThat(marker.mark("<p>KAD og KAD</p>"))
        .isEqualTo("<p>KAD (akutte døgnplasser) og " + LINK + "</p>");
    assertThat(marker.mark("KAD")).isEqualTo(LINK);
    assertThat(marker.used()).extracting(Abbreviation::form).containsExactly("KAD");
  }

  @Test
  void a_compound_is_explained_after_the_whole_word() {
    assertThat(marker.mark("KAD-plasser")).isEqualTo("KAD-plasser (akutte døgnplasser)");
    assertThat(marker.mark("KADs")).isEqualTo(LINK + "s");
  }

  @Test
  void the_longest_form_wins_and_a_part_of_a_word_is_no_abbreviation() {
    assertThat(marker.mark("KAD-X")).isEqualTo("KAD-X (noe annet)");
    assertThat(marker.mark("KADI AKAD SV")).isEqualTo("KADI AKAD SV");
  }

  @Test
  void links_and_titles_are_left_alone_but_the_list_explains_what_they_use() {
    String link = "<a href=\"x\">KAD</a>";
    assertThat(marker.mark(link)).isEqualTo(link);
    assertThat(marker.used()).hasSize(1);
    assertThat(marker.mark("KAD")).isEqualTo("KAD (akutte døgnplasser)");
  }

  @Test
  void attributes_of_elements_are_not_text() {
    assertThat(marker.mark("<p id=\"KAD\">x</p>")).isEqualTo("<p id=\"KAD\">x</p>");
  }
}
