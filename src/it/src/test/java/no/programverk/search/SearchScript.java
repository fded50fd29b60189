package no.programverk.search;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.programverk.search.Relevance.Found;

/** {@code sok.js} as the site publishes it, asked many queries at once in a real browser. */
final class SearchScript {
  /** Loads the script and the site's own index, as a page with a search box does. */
  static final String OPEN =
      """
      const form = document.querySelector("form.sok");
      const load = async url => (await fetch(url)).json();
      const address = new URL(form.dataset.rot, document.baseURI);
      const root = await load(address);
      const search = await import(new URL(form.dataset.skript, document.baseURI).href);
      const index = search.open(
          await load(new URL(root.tekst, address)), await load(new URL(root.ord, address)));
      """;

  private static final String ANSWERS =
      """
      return queries.map(query => index.search(query).hits.map(hit =>
          [hit.unit.path, hit.unit.href.split("#")[0]]));
      """;

  private SearchScript() {}

  /**
   * Asks the site's own index.
   *
   * @param page shows any page of the site
   * @return what each query finds, best first
   */
  static List<List<Found>> ask(Page page, List<String> queries) {
    return found(page.evaluate("async queries => {" + OPEN + ANSWERS + "}", queries));
  }

  /** As {@link #ask(Page, List)}, but asks an index that the site does not publish. */
  static List<List<Found>> ask(Page page, List<String> queries, SearchIndex index) {
    String script =
        """
        async ([queries, texts, words]) => {
          const form = document.querySelector("form.sok");
          const search = await import(new URL(form.dataset.skript, document.baseURI).href);
          const index = search.open(JSON.parse(texts), JSON.parse(words));
        """;
    return found(
        page.evaluate(
            script + ANSWERS + "}", List.of(queries, file(index, "tekst."), file(index, "ord."))));
  }

  private static String file(SearchIndex index, String name) {
    return IndexWriter.write(index).entrySet().stream()
        .filter(file -> file.getKey().contains("/" + name))
        .map(Map.Entry::getValue)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }

  private static List<List<Found>> found(Object answers) {
    return ((List<?>) answers)
        .stream()
            .map(hits -> ((List<?>) hits).stream().map(hit -> found((List<?>) hit)).toList())
            .toList();
  }

  private static Found found(List<?> hit) {
    return new Found((String) hit.get(0), (String) hit.get(1));
  }
}
