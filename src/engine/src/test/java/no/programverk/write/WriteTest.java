package no.programverk.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.programverk.build.TestSite;
import no.programverk.command.Invocation;
import no.programverk.problem.BuildStopped;
import no.programverk.testing.Processors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteTest {
  private static final String DATE = "2026-01-01";
  private static final String PAGE = "content/tema/omsorg/sykehjem.adoc";

  @TempDir Path folder;
  private TestSite site;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @BeforeEach
  void site() {
    site = TestSite.real(folder);
  }

  private Invocation run(Map<String, String> options) {
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    return new Invocation(
        site.site().getParent().getParent(), site.site(), LocalDate.parse(DATE), out, options);
  }

  private String said() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void make(Map<String, String> properties) throws Exception {
    New.run(run(properties), Processors.USUAL);
  }

  @Test
  void signs_and_ids_are_mended_with_a_diff_and_words_are_not_touched() throws Exception {
    site.replace(PAGE, "sørge for at alle", "sørge for  at \"alle\"");
    site.write(PAGE, site.read(PAGE) + "* styrke maten.\n* styrke maten.\n* Styrke styrke.\n");
    String words = site.read(PAGE).replaceAll("\\[\\[.*?]]|[^\\p{L}]", "");
    Fix.run(run(Map.of()), Processors.USUAL);
    assertThat(site.read(PAGE))
        .contains("sørge for at «alle»")
        .contains("* [[styrke-maten,Styrke maten]]styrke maten.")
        .contains("* [[styrke-maten-2,Styrke maten 2]]styrke maten.");
    assertThat(site.read(PAGE).replaceAll("\\[\\[.*?]]|[^\\p{L}]", "")).isEqualTo(words);
    assertThat(said())
        .contains("--- " + PAGE)
        .contains("-* styrke maten.\n+* [[styrke-maten,")
        .contains("4 linjer er rettet")
        .contains("[ord-to-ganger]");
  }

  @Test
  void an_id_that_was_withdrawn_is_never_given_again() throws Exception {
    site.write(PAGE, site.read(PAGE) + "* [[styrke-maten,Maten]]styrke maten.\n").release(DATE);
    site.replace(PAGE, "* [[styrke-maten,Maten]]styrke maten.\n", "* styrke maten.\n");
    site.declare("|2026-01-02 |trukket |styrke-maten |Årsmøtet, sak 1 |");
    Fix.run(run(Map.of()), Processors.USUAL);
    assertThat(site.read(PAGE)).contains("[[styrke-maten-2,");
  }

  @Test
  void windows_line_ends_stay() throws Exception {
    site.write(PAGE, site.read(PAGE).replace("\n", "\r\n") + "* styrke maten.\r\n");
    Fix.run(run(Map.of()), Processors.USUAL);
    assertThat(site.read(PAGE).replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void nothing_to_mend_leaves_the_files_alone() throws Exception {
    Path page = site.site().getParent().getParent().resolve(PAGE);
    var before = Files.getLastModifiedTime(page);
    Fix.run(run(Map.of()), Processors.USUAL);
    assertThat(said()).isEqualTo("Ingenting å rette.\n");
    assertThat(Files.getLastModifiedTime(page)).isEqualTo(before);
  }

  @Test
  void a_new_topic_passes_all_checks() throws Exception {
    make(Map.of("ny", "emne", "tema", "helse", "tittel", "Øre", "punkt", "styrke hørselen"));
    assertThat(site.read("content/tema/helse/ore.adoc"))
        .startsWith("= Øre\n:order: 5\n:summary: Innspill om øre.\n")
        .endsWith("* [[styrke-horselen,Styrke hørselen]]styrke hørselen.\n");
    assertThat(site.problems(DATE)).isEmpty();
  }

  @Test
  void a_new_theme_and_a_new_section_pass_all_checks() throws Exception {
    make(Map.of("ny", "tema", "tittel", "Førstehjelp"));
    make(Map.of("ny", "del", "tittel", "Rekruttering", "punkt", "verve flere"));
    assertThat(site.read("content/tema/forstehjelp/index.adoc")).startsWith("= Førstehjelp\n");
    assertThat(site.read("content/arbeidsplan/rekruttering.adoc")).contains(".Nettverket skal\n");
    assertThat(site.problems(DATE)).isEmpty();
  }

  @Test
  void a_page_that_fails_a_check_is_not_made() {
    Map<String, String> bad =
        Map.of("ny", "emne", "tema", "helse", "tittel", "Ny", "punkt", "vår kommune er fin");
    assertThatThrownBy(() -> make(bad)).isInstanceOf(BuildStopped.class);
    assertThat(said()).contains("[punkt-begynnelse]");
    assertThat(folder.resolve("content/tema/helse/ny.adoc")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\ufffd", "\ud83d", "\udcc3", "\u2028", "\u000b", "\u0000", "\u202e", "Ã¸"})
  void a_text_that_was_not_read_right_is_refused_before_anything_is_written(String sign) {
    for (String option : List.of("tittel", "punkt", "sammendrag")) {
      Map<String, String> given =
          new HashMap<>(Map.of("ny", "emne", "tema", "helse", "tittel", "Ny", "punkt", "bygge"));
      given.put(option, "Bad p" + sign + "en");
      assertThatThrownBy(() -> make(given)).hasMessageContaining("-D" + option + " har et tegn");
    }
    assertThat(folder.resolve("content/tema/helse/ny.adoc")).doesNotExist();
  }

  @Test
  void a_text_is_written_on_one_line_with_its_letters_composed() throws Exception {
    make(
        Map.of(
            "ny",
            "emne",
            "tema",
            "helse",
            "tittel",
            "Pa\u030a\nog\u00a0av",
            "punkt",
            "styrke hørselen"));
    assertThat(site.read("content/tema/helse/pa-og-av.adoc")).startsWith("= På og av\n:order: ");
  }

  @Test
  void what_is_missing_or_unknown_is_told() {
    assertThatThrownBy(() -> make(Map.of("ny", "emne", "tittel", "A", "tema", "hels")))
        .hasMessageContaining("Disse finnes: omsorg, folkehelse, helse");
    assertThatThrownBy(() -> make(Map.of("ny", "emne"))).hasMessageContaining("-Dtittel");
  }
}
