package no.programverk.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import no.programverk.build.TestSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What WordPress makes of a point's address alone on a line. Its rules for a provider that is not
 * on its own list, as wp-includes/class-wp-oembed.php and embed.php have them, in our words:
 *
 * <ol>
 *   <li>Discovery: it fetches at most 150 KiB of the page, reads the link elements of the head, and
 *       takes the first whose type is {@code application/json+oembed} and which has an href.
 *   <li>It fetches that address with parameters added (maxwidth, maxheight, dnt), so the answer
 *       must not depend on them. The answer must be a JSON object.
 *   <li>Type "link" with a title becomes a link: the page's address around the title as text.
 *   <li>Type "rich" or "video" with html: only the elements a (href), blockquote and iframe are
 *       kept, and of the rest only an optional blockquote followed by an iframe. <b>Without an
 *       iframe the result is thrown away</b>, and the bare address stays. With a blockquote before
 *       it the iframe is hidden until a script of the framed page speaks.
 * </ol>
 */
class OEmbedTest {
  private static final String POINT = "https://program.example.org/k/skolemat/";

  @TempDir private Path folder;
  private TestSite site;

  @BeforeEach
  void bake() {
    site = TestSite.of("adresser", folder).host("https://program.example.org");
    assertThat(site.bake("2026-11-21").problems()).isEmpty();
  }

  /** Rule 1. */
  private Optional<String> discover(String page) {
    assertThat(page.length()).isLessThan(150 * 1024);
    String head = page.substring(0, page.indexOf("</head>"));
    return Jsoup.parse(head).select("link[type=application/json+oembed][href]").stream()
        .map(link -> link.attr("href"))
        .findFirst();
  }

  private JsonNode fetch(String address) throws IOException {
    return new ObjectMapper().readTree(site.published(URI.create(address).getPath().substring(1)));
  }

  /** Rules 3 and 4; empty when WordPress shows the bare address. */
  private static Optional<String> shown(JsonNode answer, String address) {
    String type = answer.path("type").asText();
    if (type.equals("link") && answer.hasNonNull("title")) {
      Element link = new Element("a").attr("href", address).text(answer.get("title").asText());
      return Optional.of(link.outerHtml());
    }
    if (Set.of("rich", "video").contains(type) && answer.hasNonNull("html")) {
      Safelist kept =
          Safelist.none()
              .addTags("a", "blockquote", "iframe")
              .addAttributes("a", "href")
              .addAttributes("iframe", "src", "width", "height", "title");
      Document document = Jsoup.parseBodyFragment(Jsoup.clean(answer.get("html").asText(), kept));
      return Optional.ofNullable(document.selectFirst("iframe")).map(Element::outerHtml);
    }
    return Optional.empty();
  }

  @Test
  void an_address_alone_on_a_line_shows_text_status_source_and_link() throws IOException {
    String address = discover(site.published("k/skolemat/index.html")).orElseThrow();

    String shown = shown(fetch(address), POINT).orElseThrow();

    Element link = Jsoup.parseBodyFragment(shown).selectFirst("a");
    assertThat(link.attr("href")).isEqualTo(POINT);
    assertThat(link.text())
        .startsWith("SV vil innføre skolemat.")
        .contains("Innspill, ikke vedtatt.")
        .contains("Skrevet om etter Innspill 2023–2027, Skolehelse, punkt 2");
  }

  @Test
  void rich_without_an_iframe_would_have_been_thrown_away() throws IOException {
    JsonNode answer = fetch(POINT + "oembed.json");
    ((com.fasterxml.jackson.databind.node.ObjectNode) answer).put("type", "rich");

    assertThat(shown(answer, POINT)).isEmpty();
  }

  @Test
  void the_html_for_others_is_a_blockquote_without_frame_script_or_style() throws IOException {
    JsonNode answer = fetch(POINT + "oembed.json");

    Document html = Jsoup.parseBodyFragment(answer.get("html").asText());
    assertThat(html.select("body > blockquote")).hasSize(1);
    assertThat(html.body().select("*").eachAttr("style")).isEmpty();
    assertThat(html.select("iframe, script, style")).isEmpty();
    assertThat(html.select("a[href=" + POINT + "]")).hasSize(1);
    assertThat(html.text())
        .contains("SV vil innføre skolemat.")
        .contains("Innspill, ikke vedtatt.");
    assertThat(answer.get("version").asText()).isEqualTo("1.0");
  }

  @Test
  void a_site_without_a_host_says_nothing_of_embedding(@TempDir Path other) {
    TestSite bare = TestSite.of("adresser", other);
    bare.bake("2026-11-21");

    assertThat(discover(bare.published("k/skolemat/index.html"))).isEmpty();
    assertThat(bare.publishes("k/skolemat/oembed.json")).isFalse();
  }
}
