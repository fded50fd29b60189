package no.programverk.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.programverk.testing.Chromium;
import no.programverk.testing.RealSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The search, run as readers run it, against queries written by people who had not seen the word
 * lists.
 *
 * <p>{@code tune.csv} is what the ranking was tuned on; {@code held-out.csv} was looked at when
 * that was done. {@code -Dsearch.queries=FILE} measures another set, against the same bar.
 */
class RelevanceIT {
  static final Path QUERIES = Path.of("src/it/src/test/resources/search");

  private static Chromium chromium;
  private static Page page;

  @BeforeAll
  static void open() throws IOException {
    chromium = new Chromium(RealSite.plain());
    page = chromium.browser().newPage();
    page.navigate(chromium.address() + "sok/");
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      page.close();
      chromium.close();
    }
  }

  static Stream<Path> queries() {
    String given = System.getProperty("search.queries", "");
    return given.isEmpty()
        ? Stream.of("tune.csv", "held-out.csv").map(QUERIES::resolve)
        : Stream.of(Path.of(given));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void a_reader_is_led_to_the_very_point_and_to_nothing_where_there_is_nothing(Path queries) {
    List<Relevance.Result> results = measure(queries);
    System.out.println(Relevance.table(results) + Relevance.misses(results));
    Relevance.Figures all = Relevance.Figures.of(results);
    assertThat(all.first()).as("S@1").isGreaterThanOrEqualTo(93);
    assertThat(all.inThree()).as("S@3").isGreaterThanOrEqualTo(96);
    assertThat(all.reciprocal()).as("MRR@10").isGreaterThanOrEqualTo(94.5);
    assertThat(all.pointFirst()).as("right point first").isGreaterThanOrEqualTo(84);
    assertThat(all.pointInThree()).as("right point in three").isGreaterThanOrEqualTo(90);
    assertThat(all.empty()).as("empty though there is an answer").isLessThanOrEqualTo(2);
    assertThat(all.silent()).as("silent where there is none").isGreaterThanOrEqualTo(92);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void no_class_of_queries_is_left_behind(Path queries) {
    Relevance.byClass(measure(queries))
        .forEach(
            (type, figures) -> {
              if (figures.size() >= 4 && !Double.isNaN(figures.first())) {
                assertThat(figures.first()).as("S@1 of " + type).isGreaterThanOrEqualTo(80);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("queries")
  void what_is_left_out_of_the_index_is_not_missed(Path queries) {
    List<Relevance.Case> cases = Relevance.read(queries);
    Relevance.Figures all =
        Relevance.Figures.of(
            Relevance.judge(
                cases, SearchScript.ask(page, Relevance.texts(cases), RealIndex.whole())));
    Relevance.Figures pruned = Relevance.Figures.of(measure(queries));
    assertThat(pruned.first()).isGreaterThanOrEqualTo(all.first() - 1);
    assertThat(pruned.inThree()).isGreaterThanOrEqualTo(all.inThree() - 1);
    assertThat(pruned.silent()).isGreaterThanOrEqualTo(all.silent());
  }

  private static List<Relevance.Result> measure(Path queries) {
    List<Relevance.Case> cases = Relevance.read(queries);
    return Relevance.judge(cases, SearchScript.ask(page, Relevance.texts(cases)));
  }
}
