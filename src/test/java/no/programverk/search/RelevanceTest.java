package no.programverk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The search against queries written by people who had not seen the word lists.
 *
 * <p>Another set is measured with {@code -Dsearch.queries=FILE}; it must reach the same.
 */
class RelevanceTest {
  private static final Path QUERIES =
      Path.of(System.getProperty("search.queries", "src/test/resources/search/tune.csv"));

  @Test
  void a_reader_is_led_to_the_very_point() {
    List<Relevance.Result> results = measure(RealSite.index(), QUERIES);
    System.out.println(Relevance.table(results) + Relevance.misses(results));
    Relevance.Figures all = Relevance.Figures.of(results);
    assertThat(all.first()).as("S@1").isGreaterThanOrEqualTo(80);
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
