package no.programverk.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import no.programverk.build.TestSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands at a point's own address. */
class PointPageTest {
  private static final String SCHOOL = "content/tema/skole/skolehelse.adoc";
  private static final String ADDRESS = "https://program.example.org/k/skolemat/";

  @TempDir private Path folder;
  private TestSite site;

  @BeforeEach
  void release() {
    site =
        TestSite.of("adresser", folder).host("https://program.example.org").release("2026-11-21");
  }

  private Document page(String id, String date) {
    assertThat(site.problems(date)).isEmpty();
    return Jsoup.parse(site.published("k/" + id + "/index.html"));
  }

  @Test
  void who_decides_is_said_where_it_is_stated() {
    assertThat(page("skolemat", "2026-11-22").text()).doesNotContain("Hvem bestemmer?");

    site.write("content/nivaa.txt", "stat: bo-sammen\nkommune: ellers\n");
    assertThat(page("skolemat", "2026-11-22").text()).contains("Hvem bestemmer? Kommunen");
    assertThat(page("bo-sammen", "2026-11-22").text()).contains("Hvem bestemmer? Staten");
  }

  @Test
  void it_says_the_sentence_whose_it_is_where_it_is_from_and_for_how_long() {
    Document page = page("skolemat", "2026-11-22");

    assertThat(page.select("h1").text()).isEqualTo("Skolemat");
    assertThat(page.select(".utsagn").text()).isEqualTo("SV vil innføre skolemat.");
    assertThat(page.select(".status").text())
        .contains("Innspill 2023–2027")
        .contains("Innspill, ikke vedtatt.")
        .contains("Skrevet om av nettstedet.");
    assertThat(page.select(".fakta").text())
        .contains("Innspill 2023–2027, Skolehelse, punkt 2")
        .contains("Gjelder perioden 2023–2027")
        .doesNotContain("Hvem bestemmer?")
        .contains("21.11.2026")
        .contains(ADDRESS);
    assertThat(page.select(".sti a").attr("href")).isEqualTo("../../tema/skolehelse/#skolemat");
    assertThat(page("skolemat", "2028-01-01").select(".fakta").text())
        .contains("Perioden 2023–2027 er over");
  }

  @Test
  void its_head_tells_machines_the_same() throws IOException {
    Document page = page("skolemat", "2026-11-22");

    assertThat(page.title()).isEqualTo("Skolemat – Skolehelse – Et program");
    assertThat(page.select("meta[name=description]").attr("content"))
        .isEqualTo("SV vil innføre skolemat.");
    assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(ADDRESS);
    JsonNode data =
        new ObjectMapper().readTree(page.select("script[type=application/ld+json]").html());
    assertThat(data.get("@context").asText()).isEqualTo("https://schema.org");
    assertThat(data.get("@type").asText()).isEqualTo("CreativeWork");
    assertThat(data.get("@id").asText()).isEqualTo(ADDRESS);
    assertThat(data.get("identifier").asText()).isEqualTo("skolemat");
    assertThat(data.get("text").asText()).isEqualTo("SV vil innføre skolemat.");
    assertThat(data.get("position").asInt()).isEqualTo(2);
    assertThat(data.get("creativeWorkStatus").asText()).isEqualTo("Innspill, ikke vedtatt.");
    assertThat(data.get("temporalCoverage").asText()).isEqualTo("2023-01-01/2027-12-31");
    assertThat(data.get("datePublished").asText()).isEqualTo("2026-11-21");
    assertThat(data.get("isPartOf").get("name").asText()).isEqualTo("Skolehelse");
    assertThat(data.get("isBasedOn").get("name").asText()).isEqualTo("Innspill 2023–2027");
  }

  @Test
  void every_earlier_released_wording_stands_there_with_its_date_the_newest_first() {
    site.replace(SCHOOL, "innføre skolemat", "gi skolemat").release("2027-02-03");
    site.replace(SCHOOL, "gi skolemat", "gi varm skolemat").release("2027-03-04");
    site.replace(SCHOOL, "gi varm skolemat", "gi varm og god skolemat");

    assertThat(page("skolemat", "2027-03-05").select(".datert li").eachText())
        .containsExactly(
            "4.3.2027 SV vil gi varm skolemat.",
            "3.2.2027 SV vil gi skolemat.",
            "21.11.2026 SV vil innføre skolemat.");
    site.release("2027-03-05");
    assertThat(page("skolemat", "2027-03-05").select(".fakta").text()).contains("Endret 5.3.2027");
  }

  @Test
  void reworded_text_is_never_given_as_a_quotation_and_names_its_source() {
    Document page = page("skolemat", "2026-11-22");

    String source = "Skrevet om etter Innspill 2023–2027, Skolehelse, punkt 2";
    assertThat(page.select(".kopi").first().text())
        .isEqualTo("SV vil innføre skolemat. (" + source + ". " + ADDRESS + ")");
    assertThat(page.select("#kopier").attr("data-kilde")).isEqualTo(source);
    assertThat(page.select("blockquote, q, cite")).isEmpty();
    assertThat(page.select(".kopi").text()).doesNotContain("«", "blockquote", "<q>");
  }

  @Test
  void the_senders_own_words_are_not_said_to_be_reworded() {
    site.replace("content/tema/index.adoc", ":ordlyd: omskrevet", ":ordlyd: original");
    Document page = page("skolemat", "2026-11-22");

    assertThat(page.select("#kopier").attr("data-kilde"))
        .isEqualTo("Innspill 2023–2027, Skolehelse, punkt 2");
    assertThat(page.text()).doesNotContain("Skrevet om");
  }

  @Test
  void what_is_withdrawn_is_at_its_address_and_nowhere_that_one_looks() throws IOException {
    site.replace(SCHOOL, "* [[skolemat,Skolemat]]innføre skolemat.\n", "")
        .declare("|2027-02-01 |trukket |skolemat |Årsmøtet 2027 |")
        .release("2027-02-03");

    Document page = page("skolemat", "2027-02-03");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page.text())
        .contains("Punktet ble trukket 1.2.2027")
        .contains("SV vil innføre skolemat.");
    assertThat(site.published("sitemap.xml")).doesNotContain("k/skolemat/");
    assertThat(site.published("k/index.html")).doesNotContain("skolemat");
    assertThat(site.published("lokallag/program/index.html")).doesNotContain("skolemat");
    assertThat(site.published("samlet/index.html")).doesNotContain("innføre skolemat");
    try (Stream<Path> index = Files.walk(site.site().resolve("sok"))) {
      for (Path file : index.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("k/skolemat", "skolemat.");
      }
    }
  }
}
