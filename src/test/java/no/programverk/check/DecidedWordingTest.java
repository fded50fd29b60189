package no.programverk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.programverk.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecidedWordingTest {
  private static final String INDEX = "content/tema/index.adoc";
  private static final String PAGE = "content/tema/omsorg/sykehjem.adoc";
  private static final String PLACE = PAGE + ":11";

  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void site() {
    site = TestSite.real(folder);
  }

  private void adopt() {
    site.replace(
        INDEX,
        ":status: innspill",
        ":status: vedtatt\n:vedtatt-av: Årsmøtet\n:vedtatt-dato: 2026-01-01");
  }

  private void change() {
    site.replace(PAGE, "gode aktivitetstiltak", "meget gode aktivitetstiltak");
  }

  @Test
  void words_of_an_input_are_free() {
    site.release("2026-01-02");
    change();
    assertThat(site.problems("2026-01-03")).isEmpty();
  }

  @Test
  void words_may_change_with_the_adoption_itself() {
    site.release("2026-01-02");
    adopt();
    change();
    assertThat(site.problems("2026-01-03")).isEmpty();
  }

  @Test
  void adopted_words_change_only_with_a_reason_and_the_row_to_paste_is_told() {
    adopt();
    site.release("2026-01-02");
    change();
    assertThat(site.problems("2026-01-03")).containsExactly("vedtatt-endret " + PLACE);
    String row =
        site.onlyProblem("2026-01-03")
            .hint()
            .lines()
            .filter(line -> line.startsWith("|"))
            .findFirst()
            .orElseThrow();
    assertThat(site.declare(row).problems("2026-01-03")).isEmpty();
    site.declare(row.replace("språk", "vedtak").replace("grunnen", "Årsmøtet 2026, sak 3"));
    assertThat(site.problems("2026-01-03")).isEmpty();
  }

  @Test
  void a_reason_of_an_earlier_change_does_not_count_and_none_is_told() {
    adopt();
    site.declare("|2025-01-01 |språk |aktiviteter-pa-sykehjem |Kommafeil |").release("2026-01-02");
    change();
    assertThat(site.problems("2026-01-03")).containsExactly("vedtatt-endret " + PLACE);
    site.declare("|2026-01-03 |språk |aktiviteter-pa-sykehjem | |");
    assertThat(site.problems("2026-01-03"))
        .containsExactly("endring-uten-grunn content/endringer.adoc:7");
  }
}
