package no.programverk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site of many programmes: its front page must not grow with it. */
class ManyThemesTest {
  @TempDir private Path folder;

  @Test
  void lists_the_topics_of_a_few_themes_and_of_many_the_themes_alone() {
    TestSite site = TestSite.of("base", folder);
    assertThat(site.bake("2024-05-01").problems()).isEmpty();
    assertThat(site.published("index.html")).contains("tema/helse/", "tema/sykehjem/");
    assertThat(site.published("tema/index.html")).contains("tema/helse/", "tema/sykehjem/");

    for (int i = 1; i <= 12; i++) {
      site.write(
          "content/tema/kommune-" + i + "/index.adoc",
          "= Kommune %d\n:order: %d\n:summary: Om kommune %d.\n\nTekst.\n".formatted(i, 10 + i, i));
    }
    assertThat(site.bake("2024-05-01").problems()).isEmpty();
    assertThat(site.published("index.html"))
        .contains("tema/helse/", "tema/kommune-12/", "Om kommune 12.")
        .doesNotContain("tema/sykehjem/");
    assertThat(site.published("tema/index.html"))
        .contains("tema/helse/", "tema/kommune-12/")
        .doesNotContain("tema/sykehjem/");
    assertThat(site.published("tema/helse/index.html")).contains("tema/sykehjem/");
  }
}
