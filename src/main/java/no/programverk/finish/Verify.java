package no.programverk.finish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import no.programverk.model.RelativePath;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;

/** Looks at the finished files as a reader's browser would: every link must lead somewhere. */
public final class Verify {
  /** What a page and its style sheets may weigh together, compressed. */
  static final int BUDGET_BYTES = 25_000;

  /** Pages that list everything, and so grow with the site. */
  private static final Set<String> LONG_LISTS =
      Set.of(
          "samlet/index.html",
          "stikkord/index.html",
          "sok/index.html",
          "k/index.html",
          "lokallag/program/index.html");

  private static final Pattern ELSEWHERE = Pattern.compile("https?:|mailto:");

  /** What a page may ask the host for when it is opened. */
  private static final int MOST_REQUESTS = 6;

  private final SiteFiles files;
  private final String basePath;
  private final Problems problems;
  private final Map<String, PageFacts> factsOf = new ConcurrentHashMap<>();
  private final Map<String, Integer> compressed = new ConcurrentHashMap<>();

  private Verify(SiteFiles files, String basePath, Problems problems) {
    this.files = files;
    this.basePath = basePath;
    this.problems = problems;
  }

  /**
   * Looks at every page that is new; at all pages when an address that one of them may lead to has
   * gone.
   *
   * @param basePath that the site is published under: addresses from the host's root begin with it
   * @param problems receives dead links, ids given twice and pages that are too heavy
   */
  public static Verify run(SiteFiles files, String basePath, Problems problems) {
    Verify verify = new Verify(files, basePath, problems);
    Set<String> pages = verify.addressesWereLost() ? files.all() : files.fresh();
    pages.stream().filter(file -> file.endsWith(".html")).parallel().forEach(verify::look);
    return verify;
  }

  private boolean addressesWereLost() {
    return !files.removed().isEmpty()
        || files.fresh().stream()
            .filter(file -> file.endsWith(".html"))
            .anyMatch(file -> !ids(file).containsAll(oldIds(file)));
  }

  private Set<String> oldIds(String file) {
    Path old = files.site().resolve(file);
    return Files.isRegularFile(old) ? PageFacts.of(html(old)).ids() : Set.of();
  }

  private void look(String file) {
    PageFacts facts = facts(file);
    for (String id : facts.doubled()) {
      problems.add(Problem.error("ferdig-id-to-ganger", place(file), id));
    }
    facts.links().forEach(link -> follow(file, link));
    if (!LONG_LISTS.contains(file)) {
      weigh(file, facts);
    }
  }

  private static String html(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ids of a page of the finished site; none when there is no such page. */
  public Set<String> ids(String file) {
    return files.all().contains(file) ? facts(file).ids() : Set.of();
  }

  private PageFacts facts(String file) {
    return factsOf.computeIfAbsent(file, name -> PageFacts.of(html(files.locate(name))));
  }

  private void follow(String from, String target) {
    if (ELSEWHERE.matcher(target).lookingAt()) {
      return;
    }
    int hash = target.indexOf('#');
    String fragment = hash < 0 ? "" : target.substring(hash + 1);
    String file = resolve(from, hash < 0 ? target : target.substring(0, hash));
    if (!files.all().contains(file)) {
      problems.add(Problem.error("ferdig-lenke", place(from), target));
    } else if (!fragment.isEmpty() && !facts(file).ids().contains(fragment)) {
      problems.add(Problem.error("ferdig-id", place(from), target));
    }
  }

  /** The file that a relative reference names. */
  private String resolve(String from, String target) {
    int query = target.indexOf('?');
    String bare =
        URLDecoder.decode(query < 0 ? target : target.substring(0, query), StandardCharsets.UTF_8);
    if (bare.isEmpty()) {
      return from;
    }
    if (bare.startsWith(basePath)) {
      bare = "/" + bare.substring(basePath.length());
    }
    String file = RelativePath.resolve(bare.startsWith("/") ? "/" : from, bare).orElse("..");
    boolean names = !bare.endsWith("/") && !bare.endsWith(".") && !file.isEmpty();
    return names ? file : file.isEmpty() ? "index.html" : file + "/index.html";
  }

  private void weigh(String file, PageFacts facts) {
    Set<String> loads =
        facts.loads().stream()
            .map(load -> resolve(file, load))
            .filter(files.all()::contains)
            .collect(Collectors.toSet());
    if (loads.size() + 1 > MOST_REQUESTS) {
      problems.add(Problem.error("ferdig-for-mange", place(file), loads.size() + 1, MOST_REQUESTS));
    }
    int loaded =
        loads.stream()
            .mapToInt(load -> compressed.computeIfAbsent(load, this::compressedSize))
            .sum();
    byte[] html = html(files.locate(file)).getBytes(StandardCharsets.UTF_8);
    // Compressing costs, and never makes text larger: a page that fits as it is, fits.
    int bytes = html.length + loaded > BUDGET_BYTES ? gzip(html) + loaded : html.length + loaded;
    if (bytes > BUDGET_BYTES) {
      problems.add(Problem.error("ferdig-for-tung", place(file), bytes, BUDGET_BYTES));
    }
  }

  private int compressedSize(String file) {
    try {
      return gzip(Files.readAllBytes(files.locate(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size();
  }

  private static SourceRef place(String file) {
    return SourceRef.of("target/site/" + file);
  }
}
