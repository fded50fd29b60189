package no.programverk.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.programverk.source.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
  private final Layout layout =
      Layout.of(List.of(Sources.page("tema/index.adoc", "= Innspill", ":status: innspill")));

  @ParameterizedTest
  @CsvSource({
    "index.adoc, FRONT, ''",
    "forkortelser.adoc, ABBREVIATIONS, stikkord/",
    "tema/index.adoc, DOCUMENT, tema/",
    "tema/helse/index.adoc, THEME, tema/helse/",
    "tema/helse/tannhelse.adoc, TOPIC, tema/tannhelse/",
    "tema/del.adoc, SECTION, tema/del/",
    "om/tekstene.adoc, PLAIN, om/tekstene/",
    "om/index.adoc, PLAIN, om/",
    "lokallag.adoc, PLAIN, lokallag/"
  })
  void a_place_decides_what_a_page_is_and_its_address(String path, PageKind kind, String address) {
    assertThat(layout.kind(path)).isEqualTo(kind);
    assertThat(layout.permalink(path).path()).isEqualTo(address);
  }

  @Test
  void a_topic_that_moves_to_another_theme_keeps_its_address() {
    assertThat(layout.permalink("tema/omsorg/tannhelse.adoc"))
        .isEqualTo(layout.permalink("tema/helse/tannhelse.adoc"));
  }

  @ParameterizedTest
  @ValueSource(strings = {":status: forslag", ":periode: 2023", ":ordlyd: original", ":status:"})
  void whatever_speaks_of_standing_makes_a_folder_a_document(String attribute) {
    Layout other = Layout.of(List.of(Sources.page("plan/index.adoc", "= Plan", attribute)));
    assertThat(other.kind("plan/index.adoc")).isEqualTo(PageKind.DOCUMENT);
    assertThat(other.kind("tema/index.adoc")).isEqualTo(PageKind.PLAIN);
  }
}
