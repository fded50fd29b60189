package no.programverk.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.cache.Digests;
import no.programverk.catalogue.PublishedFile;
import no.programverk.catalogue.UploadPhase;
import no.programverk.publish.host.BuiltSite;

/** Small sites of linked pages, in two versions that differ in every way that matters. */
public final class SampleSite {
  private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"/([^\"]*)\"");

  private static final Pattern FINGERPRINTED = Pattern.compile(".+\\.[0-9a-f]{10}\\.[a-z0-9]+");
  private static final Set<String> ENTRIES = Set.of("index.html", "feed.xml", "robots.txt");

  /** The page that {@link #withOneChange} changes. */
  public static final String ONE = "side/7/index.html";

  private SampleSite() {}

  /** The first version: an entry, pages in a ring, a data file and a fingerprinted style sheet. */
  public static Map<String, byte[]> first(int files) {
    return of(files, "0123456789", "den første", "bare-i-forste");
  }

  /**
   * The second: another style sheet, every third page changed, one page new and one gone, so the
   * same number of files.
   */
  public static Map<String, byte[]> second(int files) {
    return of(files, "abcdef0123", "den andre", "bare-i-andre");
  }

  private static Map<String, byte[]> of(int files, String print, String word, String own) {
    Map<String, byte[]> site = new TreeMap<>();
    int pages = files - 4;
    String style = "css/stil." + print + ".css";
    put(site, style, "body { color: black } /* " + word + " */\n");
    put(site, "data/punkter.csv", "id,tekst\n1," + word + "\n");
    for (int page = 0; page < pages; page++) {
      String next = page + 1 < pages ? "side/" + (page + 1) + "/" : own + "/";
      boolean changes = page % 3 == 0 || page + 1 == pages;
      put(site, "side/" + page + "/index.html", page(style, next, changes ? word : "lik"));
    }
    put(site, own + "/index.html", page(style, "", word));
    put(site, "index.html", page(style, "side/0/", word));
    return site;
  }

  private static String page(String style, String next, String word) {
    // Unchanged pages must not name a style sheet that changes.
    String sheet = word.equals("lik") ? "" : "<link rel=\"stylesheet\" href=\"/" + style + "\">";
    return "<!doctype html>"
        + sheet
        + "<p>"
        + word
        + " "
        + "æøå ".repeat(200)
        + "<a href=\"/"
        + next
        + "\">neste</a><a href=\"/data/punkter.csv\">data</a></html>\n";
  }

  private static void put(Map<String, byte[]> site, String path, String text) {
    site.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The site with one word of one page changed. */
  public static Map<String, byte[]> withOneChange(Map<String, byte[]> site) {
    Map<String, byte[]> changed = new TreeMap<>(site);
    put(changed, ONE, "<p>one word</p>\n");
    return changed;
  }

  /** Writes a site into a new folder. */
  public static BuiltSite write(Map<String, byte[]> files, Path folder) {
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read(folder);
  }

  /** Reads a folder as the build that made it would describe its files. */
  public static BuiltSite read(Path folder) {
    return BuiltSite.of(folder, described(Trees.read(folder).keySet()), Digests.fresh());
  }

  /** What a build would say of files. */
  static SortedMap<String, PublishedFile> described(Collection<String> paths) {
    SortedMap<String, PublishedFile> files = new TreeMap<>();
    for (String path : paths) {
      boolean page = path.endsWith(".html");
      UploadPhase phase =
          FINGERPRINTED.matcher(path).matches()
              ? UploadPhase.IMMUTABLE
              : ENTRIES.contains(path)
                  ? UploadPhase.ENTRY
                  : page ? UploadPhase.PAGE : UploadPhase.ASSET;
      boolean rules = path.startsWith("_");
      boolean promised = page && !path.equals("404.html") || path.startsWith("data/");
      files.put(path, new PublishedFile(phase, !rules, promised));
    }
    return files;
  }

  /** References that lead nowhere, of the pages that a reader can come to from the front page. */
  public static Set<String> broken(Function<String, Optional<byte[]>> get) {
    Set<String> broken = new HashSet<>();
    Set<String> seen = new HashSet<>(Set.of("index.html"));
    Deque<String> left = new ArrayDeque<>(seen);
    while (!left.isEmpty()) {
      String path = left.pop();
      Optional<byte[]> body = get.apply(path);
      if (body.isEmpty()) {
        broken.add(path);
      } else if (path.endsWith(".html")) {
        references(body.get()).stream().filter(seen::add).forEach(left::push);
      }
    }
    return broken;
  }

  /** Files that a page names. */
  static List<String> references(byte[] page) {
    List<String> files = new ArrayList<>();
    Matcher references = REFERENCE.matcher(new String(page, StandardCharsets.UTF_8));
    while (references.find()) {
      String to = references.group(1);
      files.add(to.isEmpty() || to.endsWith("/") ? to + "index.html" : to);
    }
    return files;
  }
}
