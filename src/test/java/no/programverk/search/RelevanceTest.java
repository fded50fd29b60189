package no.programverk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The search against queries written by people who had not seen the word lists.
 *
 * <p>This half is tuned on; the other is measured with {@code -Dsearch.queries=FILE}, against the
 * same bar.
 */
class RelevanceTest {
  private static final Path QUERIES =
      Path.of(System.getProperty("search.queries", "src/test/resources/search/tune.csv"));

  @Test
  void a_reader_is_led_to_the_very_point_and_to_nothing_where_there_is_nothing() {
    List<Relevance.Result> results = measure(RealSite.index(), QUERIES);
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

  @Test
  void no_class_of_queries_is_left_behind() {
    List<Relevance.Result> results = measure(RealSite.index(), QUERIES);
    Relevance.byClass(results)
        .forEach(
            (type, figures) -> {
              if (figures.size() >= 4 && !Double.isNaN(figures.first())) {
                assertThat(figures.first()).as("S@1 of " + type).isGreaterThanOrEqualTo(80);
              }
            });
  }

  static List<Relevance.Result> measure(SearchIndex index, Path queries) {
    Searcher searcher = new Searcher(index);
    return Relevance.run(
        Relevance.read(queries),
        query -> searcher.search(query).hits().stream().map(RelevanceTest::found).toList());
  }

  private static Relevance.Found found(Searcher.Hit hit) {
    String href = hit.unit().href();
    int hash = href.indexOf('#');
    return new Relevance.Found(hit.unit().id(), hash < 0 ? href : href.substring(0, hash));
  }
}
