package no.programverk.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.programverk.build.TestSite;
import no.programverk.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch puts its programme together in a real browser. */
class ComposerIT {
  private static final String ADDRESS = "lokallag/program/";

  @TempDir private static Path folder;
  @TempDir private Path other;
  private static Chromium chromium;
  private BrowserContext context;
  private Page page;
  private final List<String> requests = new ArrayList<>();

  @BeforeAll
  static void bake() throws Exception {
    TestSite site = TestSite.of("adresser", folder).host("https://program.example.org");
    site.replace(
            "content/tema/omsorg/sykehjem.adoc", "sørge for god mat", "at kommunen skal gi god mat")
        .write("content/nivaa.txt", "stat: bo-sammen\n");
    assertThat(site.bake("2026-11-21").problems()).isEmpty();
    chromium = new Chromium(site.site());
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(320, 640)
                    .setPermissions(List.of("clipboard-read", "clipboard-write")));
    page = context.newPage();
    page.onRequest(request -> requests.add(request.url()));
    page.navigate(chromium.address() + ADDRESS);
  }

  @AfterEach
  void close() {
    context.close();
  }

  private Locator box(String id) {
    return page.locator("[data-id=" + id + "] input");
  }

  private List<String> chosen() {
    return page.locator("#valgte > li > p:first-child").allTextContents();
  }

  private void choose(String... ids) {
    for (String id : ids) {
      box(id).check();
    }
  }

  private Locator use(String how) {
    return page.locator("[data-ut=" + how + "]");
  }

  private String clipboard(String type) {
    return page.evaluate(
            "async type => (await (await navigator.clipboard.read())[0].getType(type)).text()",
            type)
        .toString();
  }

  @Test
  void a_choice_is_made_ordered_and_shared_by_its_address_alone() {
    choose("skolemat", "god-mat", "bo-sammen");
    page.locator("#valgte > li:nth-child(3) button[data-flytt='-1']").click();
    page.locator("#eget").fill("Vi vil ha <b>busskur</b> & benker.");
    page.locator("#legg-til").click();

    assertThat(chosen())
        .satisfiesExactly(
            one -> assertThat(one).startsWith("SV vil innføre skolemat."),
            two -> assertThat(two).startsWith("SV vil la par bo sammen."),
            three -> assertThat(three).startsWith("SV vil at kommunen skal gi god mat."),
            four -> assertThat(four).isEqualTo("Vi vil ha <b>busskur</b> & benker."));

    List<String> before = chosen();
    Page other = context.newPage();
    other.navigate(page.url());
    assertThat(other.locator("#valgte > li > p:first-child").allTextContents()).isEqualTo(before);
    assertThat(
            page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length"))
        .isEqualTo(0);
  }

  @Test
  void nothing_is_sent() {
    requests.clear();
    choose("skolemat", "god-mat");
    page.locator("#kommune").fill("Askøy");
    use("kopier").click();
    page.locator("#melding:has-text('Kopiert')").waitFor();

    assertThat(requests).isEmpty();
  }

  @Test
  void the_name_of_the_municipality_is_shown_before_it_is_put_in() {
    choose("god-mat", "skolemat");
    page.locator("#kommune").fill("Askøy kommune");

    Locator offer = page.locator("#navnebytte label");
    assertThat(offer.count()).isEqualTo(1);
    assertThat(offer.locator("del").textContent()).isEqualTo("kommunen");
    assertThat(offer.locator("ins").textContent()).isEqualTo("Askøy kommune");
    assertThat(chosen().get(0)).contains("at kommunen skal");

    offer.locator("input").check();
    assertThat(chosen().get(0)).contains("SV vil at Askøy kommune skal gi god mat.");
  }

  @Test
  void the_name_is_put_in_only_where_grammar_allows() {
    TestSite site = TestSite.of("adresser", other).host("https://program.example.org");
    site.replace(
        "content/tema/skole/skolehelse.adoc",
        "innføre skolemat.",
        "at kommunens skoler får mat, at den kommunen som vil, får hjelp,"
            + " og at kommunene og kommuneplanen er med.");
    assertThat(site.bake("2026-11-21").problems()).isEmpty();
    try (Chromium there = new Chromium(site.site());
        Page wide = there.browser().newPage()) {
      wide.navigate(there.address() + ADDRESS + "#p=skolemat,gratis-bind&kommune=Ask%C3%B8y");

      assertThat(wide.locator("#navnebytte del").allTextContents()).containsExactly("kommunens");
      assertThat(wide.locator("#navnebytte ins").allTextContents())
          .containsExactly("Askøy kommunes");
      wide.locator("#navnebytte input").check();
      assertThat(wide.locator("#valgte > li > p:first-child").first().textContent())
          .isEqualTo(
              "SV vil at Askøy kommunes skoler får mat, at den kommunen som vil, får hjelp,"
                  + " og at kommunene og kommuneplanen er med.");
      assertThat(wide.url()).contains("navn=skolemat");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void all_of_it_is_done_with_the_keyboard_alone() {
    box("skolemat").focus();
    page.keyboard().press("Space");
    page.keyboard().press("Tab");
    page.keyboard().press("Space");
    page.locator("#til-program").focus();
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("valgte-tittel");
    assertThat(chosen()).hasSize(2);
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.getAttribute('aria-label')"))
        .isEqualTo("Flytt ned: Skolemat");
    page.keyboard().press("Enter");
    assertThat(chosen().get(1)).contains("skolemat");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.getAttribute('aria-label')"))
        .isEqualTo("Ta bort: Skolemat");
    page.keyboard().press("Enter");
    assertThat(chosen()).hasSize(1);
    assertThat(page.locator("#melding").textContent()).isEqualTo("Tatt bort: Skolemat");
    assertThat(page.evaluate("document.activeElement.getAttribute('aria-label')").toString())
        .startsWith("Ta bort: ");
  }

  @Test
  void a_screen_reader_hears_what_each_control_is_and_what_happened() {
    Locator topic =
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Skolehelse"));
    topic
        .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("innføre skolemat."))
        .check();

    assertThat(page.getByRole(AriaRole.STATUS).filter(containing("Antall valgte punkter: 1")))
        .satisfies(status -> assertThat(status.count()).isEqualTo(1));
    Locator list =
        page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Programmet deres"));
    assertThat(list.getByRole(AriaRole.LISTITEM).count()).isEqualTo(1);
    assertThat(
            list.getByRole(
                    AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ta bort: Skolemat"))
                .count())
        .isEqualTo(1);
    for (String name : List.of("Skriv et eget punkt", "Kommune, for eksempel Askøy")) {
      assertThat(
              page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name)).count())
          .as(name)
          .isEqualTo(1);
    }
  }

  private static Locator.FilterOptions containing(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void the_way_to_the_programme_stays_in_sight_and_leaves_the_choice_in_the_address() {
    choose("skolemat", "god-mat");
    box("skolemat").scrollIntoViewIfNeeded();
    Locator way = page.locator("#til-program");
    assertThat(way.textContent()).isEqualTo("Til programmet deres (2)");
    assertThat(way.boundingBox().y + way.boundingBox().height).isLessThanOrEqualTo(640);

    String before = page.url();
    way.click();

    assertThat(page.url()).isEqualTo(before);
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("valgte-tittel");
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    for (Locator input : page.locator("fieldset label[data-id] input").all()) {
      input.focus();
      assertThat(
              input.evaluate(
                  "i => { const b = i.getBoundingClientRect();"
                      + " return document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2) === i }"))
          .as("not behind the way to the programme")
          .isEqualTo(true);
    }
  }

  @Test
  void the_order_is_changed_with_the_keyboard_and_the_focus_stays() {
    choose("skolemat", "god-mat");
    Locator up = page.locator("#valgte > li:nth-child(2) button[data-flytt='-1']");
    up.focus();
    page.keyboard().press("Enter");

    assertThat(chosen().get(0)).contains("god mat");
    assertThat(page.locator("#melding").textContent()).isEqualTo("Flyttet til plass 1");
    assertThat(page.evaluate("document.activeElement.getAttribute('aria-label')"))
        .isEqualTo("Flytt ned: God mat");
    page.keyboard().press("Enter");
    assertThat(chosen().get(1)).contains("god mat");
  }

  @Test
  void it_is_copied_as_rich_and_as_plain_text_with_sources() {
    choose("skolemat");
    page.locator("#eget").fill("Vi vil ha <b>busskur</b>.");
    page.locator("#legg-til").click();
    use("kopier").click();
    page.locator("#melding:has-text('Kopiert')").waitFor();

    assertThat(clipboard("text/html"))
        .contains("SV vil innføre skolemat.")
        .contains("href=\"https://program.example.org/k/skolemat/\"")
        .contains("Skrevet om etter Innspill 2023–2027, Skolehelse, punkt 2")
        .doesNotContain("<b>busskur");
    assertThat(clipboard("text/plain"))
        .contains("1. SV vil innføre skolemat.")
        .contains("https://program.example.org/k/skolemat/")
        .contains("2. Vi vil ha <b>busskur</b>.")
        .doesNotContain("«SV vil");
  }

  @Test
  void each_file_holds_the_points_their_sources_and_ids() throws Exception {
    choose("skolemat");
    for (String kind : List.of("adoc", "html", "txt")) {
      Download download = page.waitForDownload(() -> use(kind).click());
      String text = Files.readString(download.path());
      assertThat(download.suggestedFilename()).isEqualTo("program." + kind);
      assertThat(text).contains("innføre skolemat.").contains("Skrevet om").contains("k/skolemat/");
    }
    Download adoc = page.waitForDownload(() -> use("adoc").click());
    assertThat(Files.readString(adoc.path()))
        .contains("[.punkter]\n.SV vil\n")
        .contains("* [[skolemat,Skolemat]]innføre skolemat.");
  }

  @Test
  void the_leaflet_has_a_code_for_each_point() {
    page.evaluate("window.print = () => {}");
    choose("skolemat", "god-mat");
    use("seddel").click();
    page.locator("#seddel img").nth(1).waitFor();

    assertThat(page.locator("#seddel img").all())
        .allMatch(image -> (boolean) image.evaluate("i => i.complete && i.naturalWidth > 0"));
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
    assertThat(page.locator(".topp").isVisible()).isFalse();
    assertThat(page.locator("#seddel").isVisible()).isTrue();
    byte[] sheet = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    assertThat(new String(sheet, java.nio.charset.StandardCharsets.ISO_8859_1))
        .as("A5 is 420 by 595 points")
        .containsPattern("/MediaBox \\[0 0 4(?:19|20)\\.?\\d* 59[45]");
  }

  @Test
  void it_says_the_period_and_who_decides_where_that_is_not_the_municipality() {
    assertThat(page.locator("article").textContent()).contains("perioden 2023–2027");
    assertThat(page.locator("[data-id=bo-sammen]").textContent())
        .contains("det staten som bestemmer");
    assertThat(page.locator("[data-id=skolemat]").textContent()).doesNotContain("bestemmer");
  }

  @Test
  void an_address_with_a_point_that_is_gone_says_so() {
    page.navigate(chromium.address() + ADDRESS + "#p=borte,skolemat");

    page.locator("#melding:has-text('ikke lenger med')").waitFor();
    assertThat(page.locator("#melding a").getAttribute("href")).endsWith("k/borte/");
    assertThat(chosen()).hasSize(1);
  }

  @Test
  void it_fits_a_small_screen_and_has_no_barriers_that_axe_finds() {
    choose("skolemat", "god-mat");
    page.locator("#kommune").fill("Askøy");

    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    for (Locator button : page.locator("#program button, #program label").all()) {
      assertThat(button.isVisible() ? button.boundingBox().height : 44)
          .as(button.textContent())
          .isGreaterThanOrEqualTo(button.evaluate("b => b.tagName").equals("BUTTON") ? 44 : 0);
    }
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    page.setViewportSize(1280, 800);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
  }

  @Test
  void without_scripts_the_ready_files_serve() {
    try (BrowserContext bare =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page plain = bare.newPage();
      plain.navigate(chromium.address() + ADDRESS);

      assertThat(plain.locator("#program").isVisible()).isFalse();
      assertThat(plain.locator("noscript").textContent()).contains("JavaScript");
      for (String file : List.of("alle-punkter.adoc", "alle-punkter.txt")) {
        String text = plain.request().get(chromium.address() + ADDRESS + file).text();
        assertThat(text).contains("innføre skolemat.").contains("k/skolemat/");
      }
    }
  }

  @Test
  void a_points_page_copies_its_link_and_its_text_with_the_source() {
    page.navigate(chromium.address() + "k/skolemat/");
    page.locator("#kopier button[data-hva=tekst]").click();
    page.locator("#kopier [role=status]:has-text('Kopiert')").waitFor();
    assertThat(clipboard("text/plain"))
        .isEqualTo(
            "SV vil innføre skolemat. (Skrevet om etter Innspill 2023–2027, Skolehelse,"
                + " punkt 2. https://program.example.org/k/skolemat/)");
    assertThat(clipboard("text/html"))
        .contains("<a href=\"https://program.example.org/k/skolemat/\">");

    page.locator("#kopier button[data-hva=lenke]").click();
    page.waitForFunction(
        "async () => (await navigator.clipboard.readText()) === 'https://program.example.org/k/skolemat/'");
  }
}
