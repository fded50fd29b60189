package no.programverk.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.programverk.testing.Chromium;
import no.programverk.testing.RealSite;
import no.programverk.testing.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The real site, looked at by a tool that knows what stands in the way of assistive technology. */
class AccessibilityIT {
  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** What other colours can change of what a page of the same size has. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  /** Asks for what is wrong alone: to describe all that is right takes most of the time. */
  private static final String VIOLATIONS =
      """
      async ([type, values]) => {
        const results = await axe.run(document,
            { runOnly: { type, values }, resultTypes: ["violations"] });
        return results.violations.flatMap(rule =>
            rule.nodes.map(node => `${rule.id} ${node.html}`));
      }
      """;

  /** Leaves the first of what stands alike in long lists: what is wrong with one is with all. */
  private static final String SHORTENED =
      """
      () => document.querySelectorAll('main ul, main ol, main dl').forEach(list =>
          [...list.children].slice(12).forEach(child => child.remove()))
      """;

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
  void no_template_has_a_barrier_that_axe_can_find_however_it_is_looked_at() {
    assertThat(barriers(RealSite.templates(), SHORTENED)).isEmpty();
  }

  @Tag("thorough")
  @Test
  void no_page_has_a_barrier_that_axe_can_find_however_it_is_looked_at() {
    assertThat(barriers(RealSite.addresses(), "() => {}")).isEmpty();
  }

  @Test
  void a_barrier_would_be_found() {
    String change =
        """
        () => {
          document.querySelector('h1').remove();
          const style = document.querySelector('main p').style;
          style.forcedColorAdjust = 'none';
          style.color = style.backgroundColor = 'grey';
        }
        """;
    List<String> barriers = barriers(Stream.of("tema/"), change);
    for (View view : View.values()) {
      assertThat(barriers).anyMatch(barrier -> barrier.startsWith("tema/ " + view + " color-"));
    }
    assertThat(barriers).anyMatch(barrier -> barrier.contains("page-has-heading-one"));
  }

  /**
   * @param change of each page, before it is looked at
   */
  private static List<String> barriers(Stream<String> paths, String change) {
    List<String> barriers = new ArrayList<>();
    chromium.visit(
        View.WIDE.options(),
        paths,
        (page, path) -> {
          page.evaluate(change);
          page.evaluate(AxeBuilder.getAxeScript());
          for (View view : View.values()) {
            view.show(page);
            List<?> asked =
                view == View.WIDE || view == View.NARROW
                    ? List.of("tag", STANDARDS)
                    : List.of("rule", COLOURS);
            ((List<?>) page.evaluate(VIOLATIONS, asked))
                .forEach(barrier -> barriers.add(path + " " + view + " " + barrier));
          }
        });
    return barriers;
  }
}
