package no.programverk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
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
import org.jsoup.nodes.Element;
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

  /** What the browser shows at an address, after following "Flyttet til" or "Trukket" by hand. */
  private static String shown(Page page, String id) {
    Locator place = page.locator("[id=\"" + id + "\"]");
    assertThat(place.count()).as(page.url()).isEqualTo(1);
    Locator onward = place.locator("a:not(.del):not(.fork)");
    boolean leadsOn = place.textContent().matches("(?s)\\s*(?:Flyttet til|Ikke lenger med:).*");
    if (!leadsOn) {
      return place.textContent();
    }
    page.navigate(onward.first().evaluate("a => a.href").toString());
    String fragment = page.url().contains("#") ? page.url().replaceAll(".*#", "") : "";
    return page.locator(fragment.isEmpty() ? "main" : "[id=\"" + fragment + "\"]").textContent();
  }

  @Test
  void every_address_of_the_release_before_leads_to_the_right_words() throws Exception {
    Map<String, String> words = wordsOf();
    try (Chromium chromium = new Chromium(site.site());
        BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      withoutStyles(page);
      int points = 0;
      for (Entry.Address address : released.addresses()) {
        String href = address.permalink().href();
        if (!address.permalink().file().endsWith(".html")) {
          continue;
        }
        // What a page shows at its fragments can be looked at without opening it again.
        if (!pathOf(page.url()).equals(chromium.address() + pathOf(href))) {
          Response response = page.navigate(chromium.address() + href);
          assertThat(response.status()).as(href).isEqualTo(200);
          page.waitForFunction(HAS_ARRIVED);
        }
        String id =
            address.permalink().fragment().isEmpty()
                ? href.replaceAll("^k/|/$", "")
                : address.permalink().fragment();
        if (words.containsKey(id)) {
          points++;
          String text =
              address.permalink().fragment().isEmpty()
                  ? page.locator("main").textContent()
                  : shown(page, id);
          assertThat(plain(text)).as(href).contains(plain(words.get(id)).substring(0, 20));
        } else {
          assertThat(page.locator("h1").first().textContent())
              .as(href)
              .isNotEqualTo("Siden finnes ikke");
          String opening = OPENINGS.getOrDefault(address.permalink().path(), "");
          assertThat(plain(page.locator("main").textContent())).as(href).contains(plain(opening));
          if (!address.permalink().fragment().isEmpty()) {
            assertThat(page.locator("[id=\"" + id + "\"]").count()).as(href).isEqualTo(1);
          }
        }
      }
      assertThat(points).isGreaterThan(200);
    }
  }

  /** Hundreds of pages are opened for their words alone. */
  private static void withoutStyles(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("Network.enable");
    JsonArray urls = new JsonArray();
    List.of("*.css", "*.svg", "*.png", "*.woff2").forEach(urls::add);
    JsonObject blocked = new JsonObject();
    blocked.add("urls", urls);
    session.send("Network.setBlockedURLs", blocked);
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
