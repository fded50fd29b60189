package no.programverk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ProposedAnchorTest {
  @Test
  void an_id_and_a_title_are_made_of_the_first_telling_words() {
    assertThat(ProposedAnchor.of("sikre at alle får en fast lege i kommunen", id -> false))
        .hasToString("[[far-fast-lege-kommunen,Får fast lege kommunen]]");
  }

  @Test
  void an_id_that_is_taken_gets_a_number() {
    Set<String> taken = Set.of("flere-leger", "flere-leger-2");
    assertThat(ProposedAnchor.of("flere leger", taken::contains).id()).isEqualTo("flere-leger-3");
  }

  @Test
  void tags_typed_into_the_text_are_no_words_of_it() {
    assertThat(ProposedAnchor.of("ha <b>flere</b> leger < 30 år", id -> false))
        .hasToString("[[flere-leger-30-ar,Flere leger 30 år]]");
  }
}
