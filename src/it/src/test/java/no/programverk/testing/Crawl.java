package no.programverk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads a finished site as a visitor would, with a real HTML parser and real address arithmetic: on
 * purpose nothing of the engine's own looking-over.
 */
public final class Crawl {
  private static final String ORIGIN = "https://site.test";

  private final Path site;
  private final String basePath;
  private final Map<String, Document> pages = new TreeMap<>();

  /**
   * @param basePath that the site is published under: "/" or "/sub/path/"
   */
  public Crawl(Path site, String basePath) {
    this.site = site;
    this.basePath = basePath;
    for (String page : RealSite.pages(site)) {
      pages.put(page, parse(site.resolve(page), ORIGIN + basePath + page));
    }
  }

  private static Document parse(Path file, String address) {
    try {
      return Jsoup.parse(Files.readString(file), address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every page by its file. */
  public Map<String, Document> pages() {
    return pages;
  }

  /** References that lead nowhere, as "page: reference". */
  public List<String> deadReferences() {
    List<String> dead = new ArrayList<>();
    pages.forEach(
        (file, page) -> {
          for (Element element : page.select("[href], [src], form[action]")) {
            String reference = reference(element);
            if (isOurs(reference) && leadsNowhere(reference)) {
              dead.add(file + ": " + element.outerHtml().lines().findFirst().orElse(""));
            }
          }
        });
    return dead;
  }

  private static String reference(Element element) {
    String name = element.hasAttr("href") ? "href" : element.hasAttr("src") ? "src" : "action";
    return element.absUrl(name);
  }

  private static boolean isOurs(String reference) {
    return reference.startsWith(ORIGIN + "/");
  }

  private boolean leadsNowhere(String reference) {
    URI address = URI.create(reference);
    String file = file(address);
    if (file.isEmpty() || !Files.isRegularFile(site.resolve(file))) {
      return true;
    }
    String fragment = address.getFragment();
    return fragment != null
        && !fragment.isEmpty()
        && pages.containsKey(file)
        && pages.get(file).getElementById(fragment) == null;
  }

  /** The file that a host serves for an address; empty when it is outside the site. */
  private String file(URI address) {
    String path = address.getPath();
    if (!path.startsWith(basePath)) {
      return "";
    }
    String below = path.substring(basePath.length());
    return below.isEmpty() || below.endsWith("/") ? below + "index.html" : below;
  }

  /** The fewest clicks from the front page to each page that can be reached, by file. */
  public Map<String, Integer> clicksFromHome() {
    Map<String, Integer> clicks = new LinkedHashMap<>(Map.of("index.html", 0));
    Deque<String> next = new ArrayDeque<>(List.of("index.html"));
    while (!next.isEmpty()) {
      String from = next.remove();
      for (Element link : pages.get(from).select("a[href]")) {
        String reference = link.absUrl("href");
        String file = isOurs(reference) ? file(URI.create(reference)) : "";
        if (pages.containsKey(file) && !clicks.containsKey(file)) {
          clicks.put(file, clicks.get(from) + 1);
          next.add(file);
        }
      }
    }
    return clicks;
  }

  /** What pages have that no other page may have: each value with the pages that share it. */
  public Map<String, List<String>> shared(java.util.function.Function<Document, String> value) {
    Map<String, List<String>> byValue = new HashMap<>();
    pages.forEach(
        (file, page) ->
            byValue.computeIfAbsent(value.apply(page), key -> new ArrayList<>()).add(file));
    byValue.values().removeIf(files -> files.size() == 1);
    return byValue;
  }
}
