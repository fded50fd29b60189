package no.programverk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;
import no.programverk.render.PageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @TempDir private Path project;
  private final Problems problems = new Problems();

  @Test
  void what_is_not_given_or_empty_is_absent() throws IOException {
    Settings settings = read("nettverk.navn=Laget\nkontakt.epost=\n").orElseThrow();
    assertThat(settings.networkName()).isEqualTo("Laget");
    assertThat(settings.contactEmail()).isEmpty();
    assertThat(settings.siteHost()).isEmpty();
    assertThat(settings.basePath()).isEqualTo("/");
    assertThat(settings.contentAttributes()).containsOnlyKeys("nettverk");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void every_type_of_page_can_have_a_template_of_its_own() {
    assertThat(Arrays.stream(PageType.values()).map(PageType::template))
        .containsExactlyInAnyOrderElementsOf(JBakeKeys.TYPES);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org, https://example.org, /",
    "https://example.org/, https://example.org, /",
    "https://example.org/sub/path/, https://example.org/sub/path, /sub/path/"
  })
  void the_host_may_have_a_path(String given, String host, String basePath) throws IOException {
    Settings settings = read("site.host=" + given + "\n").orElseThrow();
    assertThat(settings.siteHost()).contains(host);
    assertThat(settings.basePath()).isEqualTo(basePath);
  }

  @ParameterizedTest
  @CsvSource({"render.cards=false, false", "render.cards=true, true", "render.cards=, true"})
  void cards_are_made_unless_they_are_refused(String line, boolean made) throws IOException {
    assertThat(read("site.host=https://example.org\n" + line).orElseThrow().hasCards())
        .isEqualTo(made);
    assertThat(read(line).orElseThrow().hasCards()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "site.host=example.org, innstilling-ikke-adresse",
    "site.host=https://example.org/?a, innstilling-ikke-adresse",
    "lisens.url=javascript:x, innstilling-ikke-adresse",
    "kode.url=https://a:b@example.org, innstilling-ikke-adresse",
    "kontakt.epost=a@b@c, innstilling-ikke-epost",
    "render.cards=kanskje, innstilling-ja-nei",
    "template.folder=/etc, innstilling-jbake",
    "template.post.file=post.ftlh, innstilling-ukjent"
  })
  void an_unfit_setting_is_told_with_its_line(String line, String rule) throws IOException {
    read("# en linje først\n" + line + "\n");
    assertThat(problems.sorted())
        .singleElement()
        .satisfies(problem -> assertThat(problem.rule().id()).isEqualTo(rule))
        .satisfies(problem -> assertThat(problem.place()).hasToString("jbake.properties:2"));
  }

  @Test
  void a_pattern_for_editing_may_hold_the_place_of_a_file() throws IOException {
    read("kode.rediger=https://example.org/edit/{fil}\n");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void a_byte_order_mark_and_norwegian_letters_are_read() throws IOException {
    assertThat(read("\uFEFFnettverk.navn=Laget på Røst\r\n").orElseThrow().networkName())
        .isEqualTo("Laget på Røst");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void a_file_that_cannot_be_read_as_settings_stops_the_reading() throws IOException {
    assertThat(read("nettsted.navn=C:\\users\n")).isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::rule)
        .containsExactly(Rule.SETTINGS_UNREADABLE);
  }

  private Optional<Settings> read(String text) throws IOException {
    Files.writeString(project.resolve(Settings.FILE), text);
    return Settings.read(project, problems);
  }
}
