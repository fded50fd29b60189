package no.programverk.preview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.programverk.build.TestSite;
import no.programverk.testing.Browsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The preview and the draft as contributors see them: a copy of the real site in a real browser.
 */
class PreviewBrowserIT {
  private static final String PAGE = "content/tema/omsorg/sykehjem.adoc";
  private static final int FAR_DOWN = 400;

  @TempDir private static Path folder;
  private static TestSite site;
  private static RunningPreview preview;

  private BrowserContext context;
  private Page page;
  private String before;
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    site = TestSite.real(folder);
    preview = new RunningPreview(folder.toRealPath());
  }

  @AfterAll
  static void stop() throws Exception {
    preview.close();
  }

  @BeforeEach
  void open() {
    before = site.read(PAGE);
    context = Browsers.get().newContext(new Browser.NewContextOptions().setViewportSize(600, 400));
    page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          // A browser asks each new host for one, and the site has none.
          if (message.type().equals("error") && !message.location().contains("/favicon.ico")) {
            complaints.add(message.text() + " " + message.location());
          }
        });
  }

  @AfterEach
  void close() {
    context.close();
    site.write(PAGE, before);
    assertThat(complaints).isEmpty();
  }

  private Locator main() {
    return page.locator("main");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tema/sykehjem/", "samlet/"})
  void a_save_brings_the_new_words_and_the_reader_stays_where_they_are(String path) {
    page.navigate(preview.address() + path);
    assertThat(main()).containsText("gode aktivitetstiltak");
    page.evaluate("y => window.scrollTo({top: y, behavior: 'instant'})", FAR_DOWN);
    site.replace(PAGE, "gode aktivitetstiltak", "svært gode aktivitetstiltak");
    assertThat(main()).containsText("svært gode aktivitetstiltak");
    page.waitForFunction("y => window.scrollY === y", FAR_DOWN);
    site.write(PAGE, before);
    assertThat(main()).not().containsText("svært gode aktivitetstiltak");
    page.waitForFunction("y => window.scrollY === y", FAR_DOWN);
  }

  @Test
  void a_changed_title_template_and_style_are_seen() {
    page.navigate(preview.address() + "tema/sykehjem/");
    site.replace(PAGE, "= Sykehjem", "= Sykehjemmene");
    assertThat(page.locator("h1")).hasText("Sykehjemmene");
    assertThat(page).hasTitle(java.util.regex.Pattern.compile("^Utkast: Sykehjemmene.*"));

    String layout = site.read("templates/layout.ftlh");
    site.replace("templates/layout.ftlh", "</body>", "<p id=\"ny\">Ny bunn</p>\n</body>");
    assertThat(page.locator("#ny")).hasText("Ny bunn");
    site.write("templates/layout.ftlh", layout);
    assertThat(page.locator("#ny")).hasCount(0);

    String style = site.read("assets/css/programverk.css");
    site.write("assets/css/programverk.css", style + "\nh1 { letter-spacing: 7px }\n");
    assertThat(page.locator("h1")).hasCSS("letter-spacing", "7px");
    site.write("assets/css/programverk.css", style);
    assertThat(page.locator("h1")).not().hasCSS("letter-spacing", "7px");
  }

  @Test
  void a_mistake_covers_the_page_and_mending_it_brings_the_page_back() {
    page.navigate(preview.address() + "tema/sykehjem/");
    site.replace(PAGE, ":order: 2", ":ordre: 2");
    Locator overlay = page.locator(".utkast-feil");
    assertThat(overlay).isVisible();
    assertThat(overlay.locator(".sted").first()).hasText(PAGE + ":2");
    assertThat(overlay.locator("pre").first()).containsText(":ordre: 2");
    assertThat(overlay).containsText("«:ordre:» er ikke kjent på denne siden.");
    assertThat(overlay.locator(".hjelp").first()).containsText("Mente du :order:?");
    // It covers what it stands over: the page as it was is not to be taken for the new one.
    String onTop =
        (String)
            page.evaluate(
                "() => document.elementFromPoint(300, 200).closest('.utkast-feil')?.className");
    assertThat(onTop).isEqualTo("utkast-feil");
    page.reload();
    assertThat(page.locator(".utkast-feil")).isVisible();
    site.replace(PAGE, ":ordre: 2", ":order: 2");
    assertThat(page.locator(".utkast-feil")).hasCount(0);
    assertThat(main()).containsText("gode aktivitetstiltak");
  }

  @Test
  void a_remark_is_folded_away_and_does_not_cover_the_page() {
    page.navigate(preview.address() + "tema/sykehjem/");
    site.replace(PAGE, "gode aktivitetstiltak", "gode  aktivitetstiltak");
    assertThat(page.locator(".utkast-merknader")).isVisible();
    assertThat(page.locator(".utkast-merknader .hjelp")).isHidden();
    assertThat(page.locator("h1")).isVisible();
  }

  @Test
  void the_draft_opens_from_a_folder_by_double_click() throws Exception {
    Path draft = folder.resolve("utkast");
    Preview.export(RunningPreview.silent(folder.toRealPath()), draft);
    page.navigate(draft.resolve("index.html").toUri().toString());
    assertThat(page.locator(".utkast-merke")).isVisible();
    assertThat(page.locator("meta[name=robots]")).hasAttribute("content", "noindex");

    page.locator("main a[href*='tema/']").first().click();
    assertThat(page.locator("h1")).isVisible();
    assertThat(page.url()).startsWith("file:").contains("/index.html");

    page.navigate(draft.resolve("index.html").toUri().toString());
    Locator field = page.locator("main form.sok input[type=search]").first();
    field.fill("tolk");
    field.press("Enter");
    Locator hit = page.locator("#treff a[href], .treff a[href]").first();
    assertThat(hit).isVisible();
    assertThat(hit.getAttribute("href")).contains("index.html");
    hit.click();
    assertThat(page.locator("main")).containsText("tolk");
    assertThat(page.url()).startsWith("file:");

    try (Stream<Path> files = Files.walk(draft)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        String html = Files.readString(file);
        assertThat(html)
            .as(file.toString())
            .contains("noindex", "utkast-merke")
            .doesNotContain("type=\"module\"")
            .doesNotContainPattern("href=\"(?!https?:|mailto:)[^\"#?]*/[\"#?]");
      }
    }
  }
}
