package no.programverk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import no.programverk.build.TestSite;
import no.programverk.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    site.replace(PAGE, "har gode aktivitetstiltak", "har meget gode aktivitetstiltak");
  }

  @ParameterizedTest
  @ValueSource(strings = {"innspill", "forslag"})
  void words_of_inputs_and_proposals_are_free_and_new_points_too(String status) {
    site.replace(INDEX, ":status: innspill", ":status: " + status).release("2026-01-02");
    assertThat(site.read("content/adresser.txt")).doesNotContain("\ninnledning ");
    change();
    introduce("et trygt sted å være gammel");
    site.replace(INDEX, ":summary: ", ":summary: Nytt. ");
    site.write(PAGE, site.read(PAGE) + "* [[noe-nytt,Noe nytt]]sikre noe nytt.\n");
    assertThat(site.problems("2026-01-03")).isEmpty();
    site.release("2026-01-04").replace(PAGE, "sikre noe nytt", "sikre noe annet");
    assertThat(site.problems("2026-01-05")).isEmpty();
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
    String row = row(site.onlyProblem("2026-01-03"));
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

  private void introduce(String text) {
    site.replace(PAGE, "et godt sted å være gammel", text);
  }

  private String row(Problem problem) {
    return problem.hint().lines().filter(line -> line.startsWith("|")).findFirst().orElseThrow();
  }

  @Test
  void an_adopted_introduction_changes_only_with_a_reason() {
    adopt();
    site.release("2026-01-02");
    assertThat(site.problems("2026-01-03")).isEmpty();
    introduce("et trygt sted å være gammel");
    assertThat(site.problems("2026-01-03")).containsExactly("vedtatt-innledning " + PAGE + ":6");
    site.declare(row(site.onlyProblem("2026-01-03")));
    assertThat(site.problems("2026-01-03")).isEmpty();

    site.release("2026-01-04");
    assertThat(site.problems("2026-01-04")).as("the new words are the adopted ones").isEmpty();
    site.replace(PAGE, "et trygt sted", "et rolig sted");
    assertThat(site.problems("2026-01-04"))
        .as("an old row does not count")
        .containsExactly("vedtatt-innledning " + PAGE + ":6");
  }

  @Test
  void a_summary_is_of_the_introduction() {
    adopt();
    site.release("2026-01-02");
    site.replace(PAGE, ":summary: ", ":summary: Nytt. ");
    assertThat(site.problems("2026-01-03")).containsExactly("vedtatt-innledning " + PAGE + ":6");
  }

  @Test
  void an_adopted_introduction_may_be_wrapped_anew_and_moved_to_another_file() {
    String from = "content/tema/omsorg/eldreomsorg.adoc";
    String to = "content/tema/helse/eldre.adoc";
    adopt();
    site.release("2026-01-02");
    site.move(from, to)
        .replace(to, ":order: 1", ":order: 90\n:tidligere-adresse: /tema/eldreomsorg/")
        .replace(to, "skal være verdig for", "skal være\nverdig for");
    assertThat(site.problems("2026-01-03")).isEmpty();
    site.replace(to, "Å kunne bo hjemme er godt", "Å kunne bo hjemme er bra");
    assertThat(site.problems("2026-01-03")).containsExactly("vedtatt-innledning " + to + ":7");
    site.declare("|2026-01-03 |språk |/tema/eldre/ |Et enklere ord |");
    assertThat(site.problems("2026-01-03")).isEmpty();
    site.release("2026-01-03");
    assertThat(site.problems("2026-01-04")).isEmpty();
  }

  @Test
  void introductions_may_change_with_the_adoption_itself() {
    site.release("2026-01-02");
    adopt();
    introduce("et trygt sted å være gammel");
    assertThat(site.problems("2026-01-03")).isEmpty();
  }

  @Test
  void what_is_new_in_an_adopted_document_names_its_decision() {
    adopt();
    site.release("2026-01-02");
    String page = "content/tema/omsorg/ny-side.adoc";
    site.write(
        page,
        "= Ny side\n:order: 90\n:summary: Innspill om noe nytt.\n\nNoe nytt.\n\n"
            + "[.punkter]\n.SV vil\n* [[noe-nytt,Noe nytt]]sikre noe nytt.\n");
    List<Problem> problems = site.bake("2026-01-03").problems();
    assertThat(problems)
        .extracting(problem -> problem.rule() + " " + problem.place())
        .containsExactly("vedtatt-nytt " + page + ":5", "vedtatt-nytt " + page + ":9");
    assertThat(row(problems.get(0))).isEqualTo("|2026-01-03 |vedtak |/tema/ny-side/ |grunnen |");
    site.declare(problems.stream().map(this::row).toArray(String[]::new));
    assertThat(site.problems("2026-01-03")).isEmpty();
  }
}
