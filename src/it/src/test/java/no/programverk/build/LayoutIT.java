package no.programverk.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.programverk.testing.Chromium;
import no.programverk.testing.RealSite;
import no.programverk.testing.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real site on screens of all widths, with letters of all sizes. */
class LayoutIT {
  /** What somebody who reads with difficulty may set: WCAG 2.2, criterion 1.4.12. */
  private static final String TEXT_SPACING =
      "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
          + " word-spacing: .16em !important } p { margin-bottom: 2em !important }";

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

  @Test
  void no_page_scrolls_sideways_on_the_smallest_screen_complains_or_asks_another_host() {
    List<String> wide = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    try (BrowserContext context = chromium.browser().newContext(View.NARROW.options())) {
      Page page = context.newPage();
      page.onConsoleMessage(
          message -> {
            // Asked for by the browser itself, when it has time for it.
            if (!message.location().contains("/favicon.ico")) {
              complaints.add(page.url() + " " + message.text());
            }
          });
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
            if (!request.url().startsWith(chromium.address())) {
              complaints.add(page.url() + " asks " + request.url());
            }
          });
      RealSite.addresses()
          .forEach(
              path -> {
                page.navigate(chromium.address() + path);
                addOverflow(page, path, wide);
              });
      page.navigate(chromium.address() + "sok/?q=tannlege");
      assertThat(context.cookies()).isEmpty();
      assertThat(page.evaluate("() => localStorage.length + sessionStorage.length")).isEqualTo(0);
    }
    assertThat(wide).isEmpty();
    assertThat(complaints).isEmpty();
  }

  @Test
  void no_page_type_scrolls_sideways_at_any_width_or_with_text_of_double_size() {
    List<String> wide = new ArrayList<>();
    chromium.visit(
        View.NARROW.options(),
        RealSite.pageTypes(),
        (page, path) -> {
          for (int width : List.of(390, 640, 768, 1120, 1280)) {
            page.setViewportSize(width, 640);
            addOverflow(page, path + " at " + width, wide);
          }
          page.setViewportSize(320, 640);
          page.evaluate("() => document.documentElement.style.fontSize = '200%'");
          addOverflow(page, path + " with large text", wide);
        });
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
    chromium.visit(
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

  @Test
  void with_text_of_double_size_on_a_small_screen_the_points_start_within_two_screens() {
    List<String> late = new ArrayList<>();
    chromium.visit(
        View.NARROW.options(),
        RealSite.addresses().filter(path -> path.startsWith("tema/")),
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
}
