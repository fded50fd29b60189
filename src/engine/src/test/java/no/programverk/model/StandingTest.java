package no.programverk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingTest {
  @Test
  void only_an_adopted_document_is_adopted() {
    for (Status status : Status.values()) {
      assertThat(standing(status).adopted()).isEqualTo(status == Status.ADOPTED);
    }
  }

  @Test
  void each_status_and_wording_is_found_by_the_word_in_the_sources() {
    for (Status status : Status.values()) {
      assertThat(Status.of(status.key())).contains(status);
    }
    for (Wording wording : Wording.values()) {
      assertThat(Wording.of(wording.key())).contains(wording);
    }
    assertThat(Status.of("Vedtatt")).isEmpty();
    assertThat(Wording.of("")).isEmpty();
  }

  @Test
  void the_words_are_the_same_in_a_Turkish_locale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(Status.INPUT.key()).isEqualTo("innspill");
      assertThat(Validity.IN_FORCE.key()).isEqualTo("gjelder");
      assertThat(new Abbreviation("TIS", Optional.empty(), SourceRef.of("x")).anchor())
          .isEqualTo("forkortelse-tis");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Standing standing(Status status) {
    return new Standing(
        status,
        Optional.empty(),
        Period.parse("2023").orElseThrow(),
        Wording.REWORDED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
