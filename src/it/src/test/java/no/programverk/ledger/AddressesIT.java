package no.programverk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.programverk.build.TestSite;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problems;
import no.programverk.testing.Chromium;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real programme, released and then turned upside down: every address of the release still
 * leads to the right words, in a real browser and on a server that knows no redirects.
 */
class AddressesIT {
  private static final String HOMES = "content/tema/omsorg/sykehjem.adoc";
  private static final String ELDERLY = "content/tema/omsorg/eldreomsorg.adoc";
  private static final String MIND = "content/tema/psykisk-helse-og-rus/psykisk-helse.adoc";
  private static final String DRUGS = "content/tema/psykisk-helse-og-rus/ruspolitikk.adoc";

  /** A page that only leads on has a script that says where to. */
  private static final String HAS_ARRIVED =
      "document.readyState === 'complete' && !document.querySelector('script[data-til]')";

  @TempDir private static Path folder;
  private static TestSite site;
  private static Ledger released;
  private static final Map<String, String> OPENINGS = new HashMap<>();

  /** A point's lines: its own, and those that its text goes on in. */
  private static String item(TestSite site, String file, String id) {
    StringBuilder item = new StringBuilder();
    for (String line : site.read(file).lines().toList()) {
      boolean begins = line.startsWith("* ");
      if (begins && line.contains("[[" + id + ",")) {
        item.append(line).append('\n');
      } else if (!item.isEmpty() && (begins || line.isBlank())) {
        break;
      } else if (!item.isEmpty()) {
        item.append(line).append('\n');
      }
    }
    assertThat(item).as(id).isNotEmpty();
    return item.toString();
  }

  /** Takes a point out of its file and puts it last in a file whose points stand last. */
  private static void move(String id, String from, String to) {
    String item = item(site, from, id);
    site.replace(from, item, "");
    site.write(to, site.read(to).stripTrailing() + "\n" + item);
  }

  private static void turnUpsideDown() {
    // A heading is renamed, and a short title.
    site.replace(HOMES, "= Sykehjem\n", "= Livet på sykehjem\n")
        .replace(HOMES, ",Tolk for beboere på sykehjem]]", ",Tolk på sykehjem]]");
    // Points are reordered, and one moves to another topic.
    move("velge-bruk-av-tiden", ELDERLY, ELDERLY);
    move("kosthold-pa-sykehjem", HOMES, ELDERLY);
    // A topic moves to another theme, and a file is renamed.
    site.move("content/tema/helse/tannhelse.adoc", "content/tema/folkehelse/tannhelse.adoc")
        .replace("content/tema/folkehelse/tannhelse.adoc", ":order: ", ":order: 9");
    site.move("content/tema/helse/rehabilitering.adoc", "content/tema/helse/habilitering.adoc")
        .replace(
            "content/tema/helse/habilitering.adoc",
            "\n:order:",
            "\n:tidligere-adresse: /tema/rehabilitering/\n:order:");
    // One point is withdrawn.
    site.replace(DRUGS, item(site, DRUGS, "styrket-skjenkekontroll"), "")
        .declare("|2027-02-01 |trukket |styrket-skjenkekontroll |Årsmøtet 2027 |");
    // A topic is split in two, and neither keeps its name.
    String acute = "content/tema/psykisk-helse-og-rus/akutt-hjelp.adoc";
    String other = "content/tema/psykisk-helse-og-rus/hjelp-i-hverdagen.adoc";
    site.move(MIND, other)
        .replace(other, "\n:order:", "\n:tidligere-adresse: /tema/psykisk-helse/\n:order:")
        .write(
            acute,
            "= Akutt hjelp\n:order: 99\n:summary: Hjelp når det haster.\n\nHjelp når det haster.\n\n"
                + "[.punkter]\n.SV vil\n");
    move("flere-kad-plasser", other, acute);
    move("akuttpsykiatrisk-helsetilbud", other, acute);
    withoutKeywordsOf("styrket-skjenkekontroll");
  }

  /** Keywords may not lead to what is gone. */
  private static void withoutKeywordsOf(String id) {
    String list = site.read("content/stikkord.txt");
    List<String> lines = new ArrayList<>();
    for (String line : list.lines().toList()) {
      String kept = line.replaceAll(", " + id + "\\b", "").replaceAll("> " + id + ", ", "> ");
      if (!kept.endsWith("> " + id)) {
        lines.add(kept);
      }
    }
    site.write("content/stikkord.txt", String.join("\n", lines) + "\n");
  }

  @BeforeAll
  static void prepare() {
    site = TestSite.real(folder);
    site.release("2026-11-21");
    released =
        Ledger.read(
            site.read("content/" + Ledger.FILE).lines().toList(),
            SourceRef.of("content/" + Ledger.FILE),
            new Problems());
    rememberOpenings();
    turnUpsideDown();
    assertThat(site.bake("2027-02-02").problems())
        .filteredOn(p -> p.severity() == no.programverk.problem.Severity.ERROR)
        .isEmpty();
  }

  /** How the text of each written page began. */
  private static void rememberOpenings() {
    for (Entry.Address address : released.addresses()) {
      String file = address.permalink().file();
      if (address.permalink().fragment().isEmpty()
          && file.matches("(tema|arbeidsplan|om)/.*html")) {
        Element opening =
            Jsoup.parse(site.published(file)).selectFirst(".ingress p, p.ingress, article > p");
        if (opening != null) {
          OPENINGS.put(address.permalink().path(), opening.text());
        }
      }
    }
    assertThat(OPENINGS).hasSizeGreaterThan(20);
  }

  /** The words that each address of a point led to. */
  private static Map<String, String> wordsOf() {
    Map<String, String> words = new HashMap<>();
    for (String id : released.ids()) {
      words.put(id, released.wordings(id).get(0).words().orElseThrow().text());
    }
    return words;
  }

  private static String pathOf(String href) {
    return href.replaceAll("#.*", "");
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("\\([^)]*\\) ?", "").strip();
  }

  /** A page that somebody has come to. */
  private record Arrival(String path, Document page) {
    /** The only element of an id. */
    Element place(String id) {
      Elements found = page.getElementsByAttributeValue("id", id);
      assertThat(found).as(path + "#" + id).hasSize(1);
      return found.first();
    }
  }

  /** Opens an address; only what a page that leads on does needs a browser to be seen. */
  private static Arrival arrive(Page browser, String origin, String href) throws IOException {
    String path = pathOf(href);
    Document page = Jsoup.parse(site.published(path + (path.matches("|.*/") ? "index.html" : "")));
    if (page.selectFirst("script[data-til]") == null) {
      return new Arrival(path, page);
    }
    browser.navigate(origin + href);
    browser.waitForFunction(HAS_ARRIVED);
    return new Arrival(
        pathOf(browser.url().substring(origin.length())), Jsoup.parse(browser.content()));
  }

  /** What is shown at an address, after following "Flyttet til" or "Trukket" by hand. */
  private static String shown(Page browser, String origin, Arrival at, String id)
      throws IOException {
    Element place = at.place(id);
    if (!place.text().matches("(?:Flyttet til|Ikke lenger med:).*")) {
      return place.text();
    }
    String onward = place.selectFirst("a:not(.del):not(.fork)").attr("href");
    String next = URI.create(origin + at.path()).resolve(onward).toString();
    String href = next.substring(origin.length());
    Arrival there = arrive(browser, origin, href);
    return href.contains("#")
        ? there.place(href.replaceAll(".*#", "")).text()
        : there.page().select("main").text();
  }

  @Test
  void every_address_of_the_release_before_leads_to_the_right_words() throws Exception {
    Map<String, String> words = wordsOf();
    try (Chromium chromium = new Chromium(site.site());
        BrowserContext context = chromium.browser().newContext()) {
      Page browser = context.newPage();
      String origin = chromium.address();
      int points = 0;
      int moved = 0;
      for (Entry.Address address : released.addresses()) {
        String href = address.permalink().href();
        if (!address.permalink().file().endsWith(".html")) {
          continue;
        }
        Arrival at = arrive(browser, origin, href);
        moved += at.path().equals(pathOf(href)) ? 0 : 1;
        String fragment = address.permalink().fragment();
        String id = fragment.isEmpty() ? href.replaceAll("^k/|/$", "") : fragment;
        if (words.containsKey(id)) {
          points++;
          String text =
              fragment.isEmpty() ? at.page().select("main").text() : shown(browser, origin, at, id);
          assertThat(plain(text)).as(href).contains(plain(words.get(id)).substring(0, 20));
        } else {
          assertThat(at.page().select("h1").text()).as(href).isNotEqualTo("Siden finnes ikke");
          String opening = OPENINGS.getOrDefault(address.permalink().path(), "");
          assertThat(plain(at.page().select("main").text())).as(href).contains(plain(opening));
          if (!fragment.isEmpty()) {
            at.place(id);
          }
        }
      }
      assertThat(points).isGreaterThan(200);
      assertThat(moved).isPositive();
    }
  }

  @Test
  void a_moved_page_leads_on_without_scripts_too() throws Exception {
    try (Chromium chromium = new Chromium(site.site());
        BrowserContext context =
            chromium
                .browser()
                .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(chromium.address() + "tema/rehabilitering/");
      page.waitForURL("**/tema/habilitering/");

      assertThat(page.locator("h1").textContent()).isNotEqualTo("Siden er flyttet");
    }
  }
}
