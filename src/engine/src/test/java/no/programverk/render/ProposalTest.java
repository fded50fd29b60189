package no.programverk.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import no.programverk.build.TestSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalTest {
  private static final String WORDS =
      "SV vil sørge for at alle sykehjem har gode aktivitetstiltak hver dag.";

  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void site() {
    site = TestSite.real(folder);
  }

  private Element proposal() {
    assertThat(site.problems("2026-02-01")).isEmpty();
    return Jsoup.parse(site.published("k/aktiviteter-pa-sykehjem/index.html"))
        .selectFirst("#foresla");
  }

  private void configure() {
    site.write(
        "jbake.properties",
        site.read("jbake.properties")
            + "\nkontakt.epost=post@example.org\n"
            + "kode.rediger=https://forge.example.org/{fil}#L{linje}\n");
  }

  @Test
  void without_an_address_the_words_can_still_be_copied() {
    assertThat(proposal().selectFirst(".kopi").text()).isEqualTo(WORDS);
    assertThat(proposal().text()).contains("ikke fått en adresse");
  }

  @Test
  void e_mail_comes_first_with_id_words_and_date_and_then_the_file_at_its_line() {
    configure();
    site.release("2026-01-31");
    Element proposal = proposal();
    String mail = proposal.selectFirst("a[href^=mailto]").attr("href");
    assertThat(mail).startsWith("mailto:post@example.org?subject=").doesNotContain("+", " ");
    assertThat(URLDecoder.decode(mail, StandardCharsets.UTF_8))
        .contains("aktiviteter-pa-sykehjem", WORDS, "31.1.2026", "\r\n");
    assertThat(proposal.selectFirst("a[href^=https]").attr("href"))
        .isEqualTo("https://forge.example.org/content/tema/omsorg/sykehjem.adoc#L11");
    assertThat(proposal.select("a").eachAttr("href").get(0)).startsWith("mailto:");
    assertThat(proposal.select(".kopi").eachText()).contains("post@example.org");
    assertThat(proposal.text())
        .contains("synlige for alle", "avgjør om ordene", "setninger fra originalen");
  }

  @Test
  void adopted_words_are_said_to_need_a_decision() {
    site.replace(
        "content/tema/index.adoc",
        ":status: innspill",
        ":status: vedtatt\n:vedtatt-av: Årsmøtet\n:vedtatt-dato: 2026-01-01");
    assertThat(proposal().text()).contains("vedtas på nytt");
  }
}
