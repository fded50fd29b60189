package no.programverk.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.programverk.testing.Chromium;
import no.programverk.testing.RealSite;
import no.programverk.testing.View;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real site in a real browser: what people with any device and any need meet. */
class BrowserIT {
  private static Chromium chromium;

  @BeforeAll
  static void serve() throws IOException {
    chromium = new Chromium(RealSite.plain());
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WIDE", "NARROW_DARK", "FORCED_COLOURS"})
  void the_keyboard_skips_to_the_content_first_and_whatever_has_the_focus_shows_it(View view) {
    List<String> unseen = new ArrayList<>();
    chromium.visit(
        view.options(),
        RealSite.templates(),
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
          Object without =
              page.evaluate(
                  """
                  () => {
                    const kinds = new Set();
                    const kind = e => e === document.body ? ''
                      : kind(e.parentElement) + '>' + e.tagName + '.' + e.className;
                    return [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
                      .filter(e => e.checkVisibility())
                      .filter(e => {
                        const box = e.getBoundingClientRect();
                        if (kinds.has(kind(e))) return box.width < 2 || box.height < 2;
                        kinds.add(kind(e));
                        e.focus();
                        const style = getComputedStyle(e);
                        const shown = e.getBoundingClientRect();
                        return document.activeElement !== e || style.outlineStyle === 'none'
                          || parseFloat(style.outlineWidth) < 2 || shown.width < 2 || shown.height < 2;
                      })
                      .map(e => e.outerHTML.slice(0, 100));
                  }
                  """);
          ((List<?>) without).forEach(element -> unseen.add(path + " " + element));
        });
    assertThat(unseen).isEmpty();
  }

  @Test
  void every_word_and_link_is_there_without_scripts() {
    List<Set<String>> with = new ArrayList<>();
    List<Set<String>> without = new ArrayList<>();
    chromium.visit(View.WIDE.options(), RealSite.templates(), (page, path) -> with.add(seen(page)));
    chromium.visit(
        View.WIDE.options().setJavaScriptEnabled(false),
        RealSite.templates(),
        (page, path) -> without.add(seen(page)));
    List<String> paths = RealSite.templates().toList();
    for (int i = 0; i < paths.size(); i++) {
      assertThat(without.get(i)).as(paths.get(i)).containsAll(with.get(i)).hasSizeGreaterThan(20);
    }
  }

  /** The words and the addresses of a page, but for controls, which may need a script to work. */
  private static Set<String> seen(Page page) {
    Object texts =
        page.evaluate(
            """
            () => [document.body.innerText,
              [...document.querySelectorAll('main button, main form')].map(e => e.innerText).join(' '),
              [...document.querySelectorAll('a[href]')].map(e => e.getAttribute('href')).join(' ')]
            """);
    List<?> found = (List<?>) texts;
    Set<String> seen = words(found.get(0).toString());
    seen.removeAll(words(found.get(1).toString()));
    seen.addAll(List.of(found.get(2).toString().split(" ")));
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
    chromium.visit(
        View.NARROW.options().setJavaScriptEnabled(false),
        Stream.of("sok/?q=tannlege"),
        (page, path) ->
            assertThat(page.locator("main").innerText()).contains("tannlege", "Tannhelse"));
  }

  @Test
  void links_to_share_and_the_menu_are_large_enough_for_a_thumb() {
    Set<String> small = new TreeSet<>();
    chromium.visit(
        View.NARROW.options().setViewportSize(390, 844),
        RealSite.pageTypes(),
        (page, path) -> {
          Object low =
              page.evaluate(
                  """
                  () => [...document.querySelectorAll('a.del, .meny a, .sok button, .sok input, .sti a')]
                    .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44)
                    .map(e => e.innerText)
                  """);
          ((List<?>) low).forEach(text -> small.add(path + " " + text));
        });
    assertThat(small).isEmpty();
  }

  @Test
  void paper_has_the_text_its_standing_and_the_abbreviations_and_no_menu() {
    chromium.visit(
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
      chromium.visit(
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
    chromium.visit(
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
    chromium.visit(
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
