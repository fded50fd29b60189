package no.programverk.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import no.programverk.catalogue.FileKind;
import no.programverk.catalogue.FileProperty;
import no.programverk.model.RelativePath;
import no.programverk.model.SourceRef;
import no.programverk.parallel.Parallel;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;

/** Looks at the finished files as a reader's browser would: every link must lead somewhere. */
public final class SiteVerifier {
  /** What a page and its style sheets may weigh together, compressed. */
  static final int BUDGET_BYTES = 25_000;

  private static final Pattern ELSEWHERE = Pattern.compile("https?:|mailto:");

  /** What a page may ask the host for when it is opened. */
  private static final int MOST_REQUESTS = 6;

  private final StagedSite files;
  private final PageIds before;
  private final String basePath;
  private final Problems problems;
  private final Map<String, String> ids = new ConcurrentHashMap<>();
  private final Map<String, Queue<Reference>> references = new ConcurrentHashMap<>();
  private final Map<String, Integer> compressed = new ConcurrentHashMap<>();

  /** A link from a page to a passage of another. */
  private record Reference(String from, String target, String fragment) {}

  private SiteVerifier(StagedSite files, PageIds before, String basePath, Problems problems) {
    this.files = files;
    this.before = before;
    this.basePath = basePath;
    this.problems = problems;
  }

  /**
   * Looks at every page that is new; at all pages when an address that one of them may lead to has
   * gone.
   *
   * @param basePath that the site is published under: addresses from the host's root begin with it
   * @param problems receives dead links, ids given twice and pages that are too heavy
   * @return the ids of every page
   */
  public static PageIds run(StagedSite files, String basePath, Problems problems) {
    PageIds before = new PageIds(files.before().ids());
    SiteVerifier verify = new SiteVerifier(files, before, basePath, problems);
    verify.look(files.fresh());
    if (verify.addressesWereLost()) {
      Set<String> others = new HashSet<>(files.paths());
      others.removeAll(files.fresh());
      verify.look(others);
    }
    PageIds now = before.with(verify.ids, files.paths());
    verify.references.forEach((page, links) -> verify.follow(links, now.of(page)));
    return now;
  }

  private void look(Set<String> pages) {
    Parallel.forEachFromLast(
        pages.stream().filter(file -> files.files().get(file).isPage()).toList(), this::look);
  }

  private boolean addressesWereLost() {
    return files.removed().stream()
            .anyMatch(path -> files.before().files().get(path).kind() != FileKind.SEARCH_INDEX)
        || ids.entrySet().stream()
            .anyMatch(page -> !page.getValue().equals(before.joined(page.getKey())) && lost(page));
  }

  private boolean lost(Map.Entry<String, String> page) {
    return !PageIds.split(page.getValue()).containsAll(before.of(page.getKey()));
  }

  private void look(String file) {
    byte[] page = bytes(file);
    PageFacts facts = PageFacts.of(page);
    ids.put(file, PageIds.join(facts.ids()));
    for (String id : facts.doubled()) {
      problems.add(Problem.of(Rule.DUPLICATE_ID_IN_HTML, place(file), id));
    }
    facts.links().forEach(link -> follow(file, link, facts.ids()));
    if (!files.files().get(file).is(FileProperty.LONG_LIST)) {
      weigh(file, page, facts);
    }
  }

  private byte[] bytes(String file) {
    try {
      return Files.readAllBytes(files.locate(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param own ids of the page itself
   */
  private void follow(String from, String target, Set<String> own) {
    if (ELSEWHERE.matcher(target).lookingAt()) {
      return;
    }
    int hash = target.indexOf('#');
    String fragment = hash < 0 ? "" : target.substring(hash + 1);
    String file = resolve(from, hash < 0 ? target : target.substring(0, hash));
    Reference reference = new Reference(from, target, fragment);
    if (!files.files().containsKey(file)) {
      problems.add(Problem.of(Rule.BROKEN_LINK, place(from), target));
    } else if (file.equals(from)) {
      follow(List.of(reference), own);
    } else if (!fragment.isEmpty()) {
      references.computeIfAbsent(file, page -> new ConcurrentLinkedQueue<>()).add(reference);
    }
  }

  private void follow(Collection<Reference> links, Set<String> there) {
    for (Reference link : links) {
      if (!link.fragment().isEmpty() && !there.contains(link.fragment())) {
        problems.add(Problem.of(Rule.BROKEN_FRAGMENT, place(link.from()), link.target()));
      }
    }
  }

  /** Returns the file that a relative reference names. */
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

  private void weigh(String file, byte[] html, PageFacts facts) {
    Set<String> loads =
        facts.loads().stream()
            .map(load -> resolve(file, load))
            .filter(files.files()::containsKey)
            .collect(Collectors.toSet());
    if (loads.size() + 1 > MOST_REQUESTS) {
      problems.add(
          Problem.of(Rule.TOO_MANY_REQUESTS, place(file), loads.size() + 1, MOST_REQUESTS));
    }
    // Compressing costs, and never makes text larger: what fits as it is, fits.
    int most = html.length + loads.stream().mapToInt(this::knownSize).sum();
    if (most > BUDGET_BYTES) {
      int bytes =
          gzip(html)
              + loads.stream()
                  .mapToInt(load -> compressed.computeIfAbsent(load, this::compressedSize))
                  .sum();
      if (bytes > BUDGET_BYTES) {
        problems.add(Problem.of(Rule.PAGE_TOO_HEAVY, place(file), bytes, BUDGET_BYTES));
      }
    }
  }

  /** Compressed where that is known, as it is where not. */
  private int knownSize(String file) {
    Integer known = compressed.get(file);
    try {
      return known != null ? known : Math.toIntExact(Files.size(files.locate(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int compressedSize(String file) {
    return gzip(bytes(file));
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
