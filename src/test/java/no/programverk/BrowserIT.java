package no.programverk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.programverk.testing.Browsers;
import no.programverk.testing.RealSite;
import no.programverk.testing.SiteServer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real site in a real browser: what people with any device and any need meet. */
class BrowserIT {
  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** What somebody who reads with difficulty may set: WCAG 2.2, criterion 1.4.12. */
  private static final String TEXT_SPACING =
      "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
          + " word-spacing: .16em !important } p { margin-bottom: 2em !important }";

  private static SiteServer server;

  private Browser browser;

  @BeforeAll
  static void serve() throws IOException {
    server = new SiteServer(RealSite.plain());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void openBrowser() {
    browser = Browsers.get();
  }

  /** How a page is looked at. */
  enum View {
    WIDE(1280, 800, ColorScheme.LIGHT, ForcedColors.NONE),
    WIDE_DARK(1280, 800, ColorScheme.DARK, ForcedColors.NONE),
    NARROW(320, 640, ColorScheme.LIGHT, ForcedColors.NONE),
    NARROW_DARK(320, 640, ColorScheme.DARK, ForcedColors.NONE),
    FORCED_COLOURS(1280, 800, ColorScheme.DARK, ForcedColors.ACTIVE);

    private final int width;
    private final int height;
    private final ColorScheme colours;
    private final ForcedColors forced;

    View(int width, int height, ColorScheme colours, ForcedColors forced) {
      this.width = width;
      this.height = height;
      this.colours = colours;
      this.forced = forced;
    }

    Browser.NewContextOptions options() {
      return new Browser.NewContextOptions()
          .setViewportSize(width, height)
          .setColorScheme(colours)
          .setForcedColors(forced)
          .setLocale("nb-NO");
    }
  }

  /** Opens each page in turn in one tab. */
  private void visit(
      Browser.NewContextOptions options, Stream<String> paths, BiConsumer<Page, String> look) {
    try (BrowserContext context = browser.newContext(options)) {
      Page page = context.newPage();
      paths.forEach(
          path -> {
            page.navigate(server.origin() + path);
            look.accept(page, path);
          });
    }
  }

  private static Stream<String> allPages() {
    return RealSite.pages(RealSite.plain()).stream()
        .map(file -> file.replaceAll("(?<=^|/)index\\.html$", ""));
  }

  @ParameterizedTest
  @EnumSource
  void no_page_type_has_a_barrier_that_axe_can_find(View view) {
    List<String> barriers = new ArrayList<>();
    visit(
        view.options(),
        RealSite.pageTypes(),
        (page, path) -> {
          AxeResults results = new AxeBuilder(page).withTags(STANDARDS).analyze();
          results
              .getViolations()
              .forEach(
                  rule ->
                      rule.getNodes()
                          .forEach(
                              node ->
                                  barriers.add(path + " " + rule.getId() + " " + node.getHtml())));
        });
    assertThat(barriers).isEmpty();
  }

  @Test
  void no_page_scrolls_sideways_on_the_smallest_screen() {
    List<String> wide = new ArrayList<>();
    visit(View.NARROW.options(), allPages(), (page, path) -> addOverflow(page, path, wide));
    assertThat(wide).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 640, 768, 1120, 1280})
  void no_page_type_scrolls_sideways(int width) {
    List<String> wide = new ArrayList<>();
    visit(
        View.NARROW.options().setViewportSize(width, 640),
        RealSite.pageTypes(),
        (page, path) -> addOverflow(page, path, wide));
    assertThat(wide).isEmpty();
  }

  private static void addOverflow(Page page, String path, List<String> wide) {
    Object outside =
        page.evaluate(
            """
            () => document.documentElement.scrollWidth <= innerWidth ? []
              : [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > innerWidth)
                .map(e => e.outerHTML.slice(0, 90))
            """);
    ((List<?>) outside).forEach(element -> wide.add(path + " " + element));
  }

  @ParameterizedTest
  @EnumSource(names = {"WIDE", "NARROW"})
  void wider_text_spacing_hides_nothing(View view) {
    List<String> lost = new ArrayList<>();
    visit(
        view.options().setBypassCSP(true),
        RealSite.pageTypes(),
        (page, path) -> {
          page.addStyleTag(new Page.AddStyleTagOptions().setContent(TEXT_SPACING));
          addOverflow(page, path, lost);
          Object clipped =
              page.evaluate(
                  """
                  () => [...document.querySelectorAll('body *')]
                    .filter(e => !e.closest('.skjult') && e.getClientRects().length)
                    .filter(e => getComputedStyle(e).overflowX !== 'visible' && getComputedStyle(e).overflowX !== 'auto')
                    .filter(e => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
                    .map(e => e.outerHTML.slice(0, 80))
                  """);
          ((List<?>) clipped).forEach(element -> lost.add(path + " clips " + element));
        });
    assertThat(lost).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"WIDE", "NARROW_DARK", "FORCED_COLOURS"})
  void whatever_can_have_the_focus_shows_it(View view) {
    List<String> unseen = new ArrayList<>();
    visit(
        view.options(),
        RealSite.pageTypes(),
        (page, path) -> {
          page.keyboard().press("Tab");
          Object without =
              page.evaluate(
                  """
                  () => [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
                    .filter(e => e.checkVisibility())
                    .filter(e => {
                      e.focus();
                      const style = getComputedStyle(e);
                      const box = e.getBoundingClientRect();
                      return document.activeElement !== e || style.outlineStyle === 'none'
                        || parseFloat(style.outlineWidth) < 2 || box.width < 2 || box.height < 2;
                    })
                    .map(e => e.outerHTML.slice(0, 100))
                  """);
          ((List<?>) without).forEach(element -> unseen.add(path + " " + element));
        });
    assertThat(unseen).isEmpty();
  }

  @Test
  void the_first_stop_of_the_keyboard_skips_to_the_content() {
    visit(
        View.NARROW.options(),
        RealSite.pageTypes(),
        (page, path) -> {
          page.keyboard().press("Tab");
          assertThat(page.evaluate("() => document.activeElement.className"))
              .as(path)
              .asString()
              .contains("hopp");
          assertThat(page.locator(".hopp").boundingBox().height).as(path).isGreaterThan(20);
          page.keyboard().press("Enter");
          assertThat(page.evaluate("() => document.activeElement.id"))
              .as(path)
              .isEqualTo("innhold");
        });
  }

  @Test
  void no_page_complains_or_asks_another_host() {
    List<String> complaints = new ArrayList<>();
    try (BrowserContext context = browser.newContext(View.WIDE.options())) {
      Page page = context.newPage();
      page.onConsoleMessage(message -> complaints.add(page.url() + " " + message.text()));
      page.onPageError(error -> complaints.add(page.url() + " " + error));
      page.onRequestFailed(request -> complaints.add(page.url() + " failed " + request.url()));
      page.onResponse(
          response -> {
            if (response.status() != 200) {
              complaints.add(page.url() + " " + response.status() + " " + response.url());
            }
          });
      page.onRequest(
          request -> {
            if (!request.url().startsWith(server.origin())) {
              complaints.add(page.url() + " asks " + request.url());
            }
          });
      allPages().forEach(path -> page.navigate(server.origin() + path));
      page.navigate(server.origin() + "sok/?q=tannlege");
      assertThat(context.cookies()).isEmpty();
      assertThat(page.evaluate("() => localStorage.length + sessionStorage.length")).isEqualTo(0);
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void every_word_and_link_is_there_without_scripts() {
    List<Set<String>> with = new ArrayList<>();
    List<Set<String>> without = new ArrayList<>();
    visit(View.WIDE.options(), RealSite.pageTypes(), (page, path) -> with.add(seen(page)));
    visit(
        View.WIDE.options().setJavaScriptEnabled(false),
        RealSite.pageTypes(),
        (page, path) -> without.add(seen(page)));
    List<String> paths = RealSite.pageTypes().toList();
    for (int i = 0; i < paths.size(); i++) {
      assertThat(without.get(i)).as(paths.get(i)).containsAll(with.get(i)).hasSizeGreaterThan(20);
    }
  }

  /** The words and the addresses of a page, but for controls, which may need a script to work. */
  private static Set<String> seen(Page page) {
    Set<String> seen = words(page.locator("body").innerText());
    page.locator("main button, main form")
        .allInnerTexts()
        .forEach(text -> seen.removeAll(words(text)));
    Jsoup.parse(page.content()).select("a[href]").forEach(link -> seen.add(link.attr("href")));
    return seen;
  }

  private static Set<String> words(String text) {
    return Pattern.compile("[\\p{L}\\d]+")
        .matcher(text)
        .results()
        .map(word -> word.group())
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Test
  void a_search_without_scripts_leads_to_all_words_from_A_to_Å() {
    visit(
        View.NARROW.options().setJavaScriptEnabled(false),
        Stream.of("sok/?q=tannlege"),
        (page, path) ->
            assertThat(page.locator("main").innerText()).contains("tannlege", "Tannhelse"));
  }

  @Test
  void links_to_share_and_the_menu_are_large_enough_for_a_thumb() {
    Set<String> small = new TreeSet<>();
    visit(
        View.NARROW.options().setViewportSize(390, 844),
        RealSite.pageTypes(),
        (page, path) ->
            page.locator("a.del, .meny a, .sok button, .sok input, .sti a")
                .all()
                .forEach(
                    target -> {
                      if (target.isVisible() && target.boundingBox().height < 44) {
                        small.add(path + " " + target.innerText());
                      }
                    }));
    assertThat(small).isEmpty();
  }

  @Test
  void with_text_of_double_size_on_a_small_screen_the_points_start_within_two_screens() {
    List<String> late = new ArrayList<>();
    visit(
        View.NARROW.options(),
        allPages().filter(path -> path.startsWith("tema/")),
        (page, path) -> {
          page.evaluate("() => document.documentElement.style.fontSize = '200%'");
          Object top =
              page.evaluate(
                  """
                  () => {
                    const first = document.querySelector('.punkter > li');
                    return first ? first.getBoundingClientRect().top + scrollY : 0;
                  }
                  """);
          if (((Number) top).doubleValue() > 2 * 640) {
            late.add(path + " at " + top);
          }
        });
    assertThat(late).as("with a font of Arial's metrics, such as Liberation Sans").isEmpty();
  }

  @Test
  void text_of_double_size_does_not_scroll_sideways() {
    List<String> wide = new ArrayList<>();
    visit(
        View.NARROW.options(),
        RealSite.pageTypes(),
        (page, path) -> {
          page.evaluate("() => document.documentElement.style.fontSize = '200%'");
          addOverflow(page, path, wide);
        });
    assertThat(wide).isEmpty();
  }

  @Test
  void paper_has_the_text_its_standing_and_the_abbreviations_and_no_menu() {
    visit(
        View.WIDE_DARK.options(),
        Stream.of("tema/likestilling-og-likeverd/"),
        (page, path) -> {
          page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
          for (String hidden : List.of("nav.meny", ".topp .sok", ".fot", ".hopp", ".bla")) {
            assertThat(page.locator(hidden).first().isVisible()).as(hidden).isFalse();
          }
          assertThat(page.locator("a.del:visible").count()).isZero();
          for (String shown : List.of("h1", ".status", ".punkter", "dl.forkortelser", "a.navn")) {
            assertThat(page.locator(shown).first().isVisible()).as(shown).isTrue();
          }
          assertThat(page.locator(".status").innerText())
              .contains("Innspill til lokale valgprogram", "Innspill, ikke vedtatt.");
          assertThat(page.locator("dl.forkortelser").innerText())
              .contains("brukerstyrt personlig assistanse");
          assertThat(page.evaluate("() => getComputedStyle(document.body).color"))
              .isEqualTo("rgb(0, 0, 0)");
        });
  }

  @Test
  void light_and_dark_are_two_grounds() {
    List<Object> grounds = new ArrayList<>();
    for (View view : List.of(View.WIDE, View.WIDE_DARK)) {
      visit(
          view.options(),
          Stream.of("tema/"),
          (page, path) ->
              grounds.add(
                  page.evaluate(
                      "() => getComputedStyle(document.documentElement).backgroundColor")));
    }
    assertThat(grounds).doesNotHaveDuplicates();
  }

  @Test
  void an_abbreviation_leads_to_its_explanation_by_keyboard() {
    visit(
        View.NARROW.options(),
        Stream.of("arbeidsplan/langtidsbehandling/"),
        (page, path) -> {
          page.locator("a.fork").first().focus();
          page.keyboard().press("Enter");
          page.waitForURL(Pattern.compile(".+#.+"));
          String explained = page.url().substring(page.url().indexOf('#')).replace("#", "");
          assertThat(page.locator("dt[id='" + explained + "']").isVisible()).isTrue();
          assertThat(page.locator("dt[id='" + explained + "'] + dd").innerText()).isNotBlank();
        });
  }

  @Test
  void all_on_one_page_copies_with_headings_numbers_and_source_lines() {
    visit(
        View.WIDE.options(),
        Stream.of("samlet/"),
        (page, path) -> {
          String copied =
              (String)
                  page.evaluate(
                      """
                      () => {
                        getSelection().selectAllChildren(document.querySelector('main'));
                        const copy = document.createElement('div');
                        copy.append(getSelection().getRangeAt(0).cloneContents());
                        return copy.innerHTML;
                      }
                      """);
          var html = Jsoup.parse(copied);
          assertThat(html.select("ol > li")).hasSize(78).allMatch(li -> li.hasAttr("value"));
          assertThat(html.select("h4").eachText()).contains("Sykehjem", "Ruspolitikk");
          assertThat(html.select("p.kilde").eachText().stream().collect(Collectors.joining(" ")))
              .contains("etter Innspill", "Sykehjem");
        });
  }
}
