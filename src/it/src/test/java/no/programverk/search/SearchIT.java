package no.programverk.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import no.programverk.testing.Chromium;
import no.programverk.testing.RealSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The search as readers meet it, in a real browser and below a path. */
class SearchIT {
  private static final int FIRST_RESULT_BYTES = 24_000;
  private static final int FIRST_RESULT_REQUESTS = 4;
  private static final Pattern SEARCH_FILE = Pattern.compile(".*/(?:js/sok.*|sok/.*\\.json)");
  private static SearchIndex index;
  private static Chromium chromium;

  private BrowserContext context;
  private Page page;
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void open() throws IOException {
    index = RealIndex.pruned();
    chromium = new Chromium(RealSite.plain(), "/lag/helse/");
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void newPage() {
    context =
        chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          // Asked for by the browser itself, when it has time for it.
          if (!message.location().contains("/favicon.ico")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  @AfterEach
  void nothingComplains() {
    context.close();
    assertThat(complaints).isEmpty();
  }

  private void visit(String path) {
    page.navigate(chromium.address() + path);
  }

  private Locator results() {
    return page.locator("[data-search-state=done]");
  }

  private Locator hits() {
    return results().locator("li > a");
  }

  private Locator headerField() {
    return page.locator("header input[name=q]");
  }

  @Test
  void the_browser_analyses_every_word_as_the_build_does() throws IOException {
    visit("sok/");
    Analyzer analyzer = new Analyzer(index.table());
    List<String> words =
        Files.readAllLines(Path.of("src/engine/src/test/resources/search/vectors.csv")).stream()
            .skip(1)
            .map(line -> Analyzer.words(line.split(",")[0]).get(0))
            .toList();
    Object forms =
        page.evaluate(
            "async words => {"
                + SearchScript.OPEN
                + "return words.map(word => index.forms(word).join(' '))}",
            words);
    assertThat(forms)
        .isEqualTo(words.stream().map(word -> String.join(" ", analyzer.forms(word))).toList());
  }

  @Test
  void every_hit_leads_to_a_place_that_exists() throws IOException {
    for (SearchIndex.Unit unit : index.units()) {
      String[] address = unit.href().split("#");
      String html = Files.readString(RealSite.plain().resolve(address[0]).resolve("index.html"));
      if (address.length > 1) {
        assertThat(html).contains("id=\"" + address[1] + "\"");
      }
    }
  }

  @Test
  void a_search_in_the_address_is_answered_with_place_status_and_mark() {
    visit("sok/?q=tannlege");
    assertThat(hits().first()).isVisible();
    assertThat(page.locator("#antall")).containsText("treff på «tannlege»");
    Locator first = results().locator("li").first();
    assertThat(first).containsText("Tannhelse");
    assertThat(first).containsText("Innspill · Gjelder perioden");
    assertThat(page.locator("#alle-ord")).isHidden();
    visit("sok/?q=skolefrukt");
    assertThat(results().locator("li").first().locator("mark").first()).hasText("skolefrukt");
  }

  @Test
  void why_a_hit_came_is_said_where_it_is_not_plain() {
    visit("sok/?q=gamlehjem");
    assertThat(page.locator(".merknad"))
        .hasText("«gamlehjem» står ikke i tekstene. Her er det som ligger nærmest.");
    assertThat(results().locator(".hvorfor").first()).containsText("«gamlehjem»");
  }

  @Test
  void nothing_is_said_to_be_nothing_with_other_ways_on() {
    visit("sok/?q=oljeboring");
    assertThat(page.locator("#antall")).hasText("Ingen treff på «oljeboring»");
    assertThat(page.locator("#treff a[href$='stikkord/']")).isVisible();
    assertThat(hits()).hasCount(0);
    assertThat(page.locator("#treff [role=status]").or(page.locator("main form [role=status]")))
        .containsText("Ingen treff");
  }

  @Test
  void the_box_shows_results_as_one_types_and_tells_their_number() {
    visit("tema/tannhelse/");
    headerField().click();
    headerField().pressSequentially("sykehj");
    assertThat(hits().first()).isVisible();
    assertThat(page.locator("header [role=status]")).containsText("treff på «sykehj»");
    assertThat(page.locator("header [role=status]")).containsText(Pattern.compile("\\d+ treff"));
  }

  @Test
  void the_keyboard_is_enough() {
    visit("tema/tannhelse/");
    page.keyboard().press("Control+k");
    assertThat(headerField()).isFocused();
    page.keyboard().type("samboergaranti");
    assertThat(hits().first()).isVisible();
    page.keyboard().press("ArrowDown");
    assertThat(hits().first()).isFocused();
    page.keyboard().press("ArrowUp");
    assertThat(headerField()).isFocused();
    page.keyboard().press("Escape");
    assertThat(hits().first()).isHidden();
    assertThat(headerField()).isFocused();
    page.keyboard().press("k");
    assertThat(headerField()).hasValue("samboergarantik");
    page.keyboard().press("Backspace");
    assertThat(hits().first()).isVisible();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.waitForURL("**/tema/sykehjem/#samboergaranti-pa-sykehjem");
  }

  @Test
  void enter_in_the_box_leads_to_the_page_of_the_search() {
    visit("tema/tannhelse/");
    headerField().fill("fastlege");
    headerField().press("Enter");
    page.waitForURL("**/sok/?q=fastlege");
    assertThat(hits().first()).isVisible();
  }

  @Test
  void back_leads_to_the_search_as_it_was() {
    visit("sok/");
    Locator field = page.locator("#sok");
    field.fill("mat");
    field.press("Enter");
    assertThat(page.locator("#antall")).containsText("«mat»");
    field.fill("rus");
    field.press("Enter");
    assertThat(page.locator("#antall")).containsText("«rus»");
    page.goBack();
    assertThat(field).hasValue("mat");
    assertThat(page.locator("#antall")).containsText("«mat»");
    hits().first().click();
    page.waitForURL("**/tema/**");
    page.goBack();
    assertThat(page.locator("#antall")).containsText("«mat»");
  }

  @Test
  void without_scripts_the_box_leads_to_the_alphabetical_list() {
    context.close();
    context =
        chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page = context.newPage();
    visit("");
    page.locator("main input[name=q]").fill("tannlege");
    page.locator("main form.sok button").click();
    page.waitForURL("**/sok/?q=tannlege");
    assertThat(page.locator("#bokstav-t")).isVisible();
    assertThat(page.locator("#treff")).isHidden();
  }

  @Test
  void a_first_result_costs_little_and_nothing_is_loaded_before_the_box_is_used()
      throws IOException {
    List<String> loaded = new ArrayList<>();
    page.onRequest(
        request -> {
          if (SEARCH_FILE.matcher(request.url()).matches()) {
            loaded.add(request.url());
          }
        });
    page.route("**/sok/ord.*.json", route -> {}); // what follows the first result never comes
    visit("tema/tannhelse/");
    assertThat(loaded).as("before the box is used").hasSize(1);
    headerField().click();
    headerField().fill("sykehjem");
    assertThat(page.locator("header .treff li").first()).isVisible();
    loaded.removeIf(url -> url.contains("/sok/ord."));
    int bytes = 0;
    for (String url : loaded) {
      bytes += gzip(RealSite.plain().resolve(url.substring(chromium.address().length())));
    }
    System.out.println("first result: " + bytes + " bytes in " + loaded.size() + " requests");
    assertThat(loaded).hasSizeLessThanOrEqualTo(FIRST_RESULT_REQUESTS);
    assertThat(bytes).isLessThanOrEqualTo(FIRST_RESULT_BYTES);
    page.unrouteAll();
  }

  private static int gzip(Path file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(Files.readAllBytes(file));
    }
    return out.size();
  }

  @Test
  void the_search_stores_nothing() {
    visit("sok/?q=tannlege");
    assertThat(hits().first()).isVisible();
    assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
    assertThat(page.evaluate("document.cookie")).isEqualTo("");
    assertThat(context.cookies()).isEmpty();
  }

  @Test
  void where_the_index_cannot_be_had_the_reader_is_shown_another_way() {
    page.route("**/sok/tekst.*.json", Route::abort);
    visit("sok/?q=tannlege");
    assertThat(page.locator("#treff")).containsText("Søket virker ikke akkurat nå");
    assertThat(page.locator("#treff a[href$='stikkord/']")).isVisible();
    complaints.clear(); // the browser reports the file that was kept back
  }

  @Test
  void a_hostile_query_is_answered_like_any_other() {
    visit("sok/");
    String title = page.title();
    List<String> queries =
        List.of(
            "<script>document.title='x'</script>",
            "<img src=x onerror=\"document.title='x'\">",
            "(.*)+[a-z]{1,99}\\d+$^|?",
            "😀🏳️‍🌈",
            "\u202Eמרפאה سن",
            "constructor __proto__ toString",
            "%00%0a&q=1#x",
            "\"' onfocus='x",
            "-----",
            "a a a a a a a a a a a a a a a a a a a a a a a a a a a a");
    for (String query : queries) {
      page.locator("#sok").fill(query);
      page.locator("#sok").press("Enter");
      assertThat(page.locator("#antall")).containsText(query.strip());
      assertThat(page.locator("#treff script, #treff img")).hasCount(0);
      assertThat(page.title()).contains(title);
    }
  }

  @Test
  void a_query_of_ten_thousand_letters_is_answered() {
    visit("sok/");
    Map<String, Boolean> found =
        Map.of(
            "a".repeat(10_000), false, "sykehjem ".repeat(1_100), true, "xq-".repeat(3_000), false);
    found.forEach(
        (letters, any) ->
            assertThat(
                    page.evaluate(
                        "async query => {"
                            + SearchScript.OPEN
                            + "return index.search(query).hits.length > 0}",
                        letters))
                .isEqualTo(any));
  }
}
