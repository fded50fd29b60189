package no.programverk.finish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;

/** Looks at the finished files as a reader's browser would: every link must lead somewhere. */
public final class Verify {
  /** What a page and its style sheets may weigh together, compressed. */
  static final int BUDGET_BYTES = 25_000;

  private static final Pattern LINK =
      Pattern.compile("<(?:a|link|img|script|form)\\s[^>]*?(?:href|src|action)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("<[a-z0-9]+\\s(?:[^>]*\\s)?id=\"([^\"]*)\"");
  private static final Pattern STYLE_SHEET =
      Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]*)\"");

  private final Path site;
  private final String basePath;
  private final Problems problems;
  private final Map<String, Set<String>> idsOf = new HashMap<>();
  private final Set<String> files = new HashSet<>();
  private final Map<String, Integer> compressed = new HashMap<>();

  /**
   * What the finished site holds.
   *
   * @param files from the site's root
   * @param idsByFile the ids of each page
   */
  public record Finished(Set<String> files, Map<String, Set<String>> idsByFile) {
    public Finished {
      files = Set.copyOf(files);
      idsByFile = Map.copyOf(idsByFile);
    }
  }

  private record Reference(String from, String target) {}

  private Verify(Path site, String basePath, Problems problems) {
    this.site = site;
    this.basePath = basePath;
    this.problems = problems;
  }

  /**
   * Looks at every page.
   *
   * @param basePath that the site is published under: addresses from the host's root begin with it
   * @param problems receives dead links, ids given twice and pages that are too heavy
   */
  public static Finished run(Path site, String basePath, Problems problems) {
    try {
      Verify verify = new Verify(site, basePath, problems);
      verify.run();
      return new Finished(verify.files, verify.idsOf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run() throws IOException {
    List<Reference> references = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(site)) {
      walk.filter(Files::isRegularFile).forEach(file -> files.add(path(file)));
    }
    for (String file : files.stream().filter(name -> name.endsWith(".html")).sorted().toList()) {
      String html = Files.readString(site.resolve(file));
      collectIds(file, html);
      Matcher links = LINK.matcher(html);
      while (links.find()) {
        references.add(new Reference(file, links.group(1)));
      }
      if (!file.equals("samlet/index.html") && !file.equals("stikkord/index.html")) {
        weigh(file, html);
      }
    }
    references.forEach(this::follow);
  }

  private void collectIds(String file, String html) {
    Set<String> ids = new HashSet<>();
    Matcher matcher = ID.matcher(html);
    while (matcher.find()) {
      if (!ids.add(matcher.group(1))) {
        problems.add(Problem.error("ferdig-id-to-ganger", place(file), matcher.group(1)));
      }
    }
    idsOf.put(file, ids);
  }

  private void follow(Reference reference) {
    String target = reference.target().replace("&amp;", "&");
    if (target.matches("(?:https?|mailto):.*")) {
      return;
    }
    int hash = target.indexOf('#');
    String fragment = hash < 0 ? "" : target.substring(hash + 1);
    String file = resolve(reference.from(), hash < 0 ? target : target.substring(0, hash));
    if (!files.contains(file)) {
      problems.add(Problem.error("ferdig-lenke", place(reference.from()), target));
    } else if (!fragment.isEmpty() && !idsOf.getOrDefault(file, Set.of()).contains(fragment)) {
      problems.add(Problem.error("ferdig-id", place(reference.from()), target));
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
    Path folder = Path.of("/" + from).getParent();
    String file = folder.resolve(bare).normalize().toString().substring(1).replace('\\', '/');
    boolean names = !bare.endsWith("/") && !bare.endsWith(".") && !file.isEmpty();
    return names ? file : file.isEmpty() ? "index.html" : file + "/index.html";
  }

  private void weigh(String file, String html) throws IOException {
    int sheets = 0;
    Matcher matcher = STYLE_SHEET.matcher(html);
    while (matcher.find()) {
      String sheet = resolve(file, matcher.group(1));
      if (files.contains(sheet)) {
        sheets += compressedSize(sheet);
      }
    }
    // Compressing costs, and never makes text larger: a page that fits as it is, fits.
    int bytes = html.length() + sheets;
    if (bytes > BUDGET_BYTES) {
      bytes = gzip(html.getBytes(StandardCharsets.UTF_8)) + sheets;
    }
    if (bytes > BUDGET_BYTES) {
      problems.add(Problem.error("ferdig-for-tung", place(file), bytes, BUDGET_BYTES));
    }
  }

  private int compressedSize(String file) throws IOException {
    Integer known = compressed.get(file);
    if (known == null) {
      known = gzip(Files.readAllBytes(site.resolve(file)));
      compressed.put(file, known);
    }
    return known;
  }

  private static int gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.size();
  }

  private static SourceRef place(String file) {
    return SourceRef.of("target/site/" + file);
  }

  private String path(Path file) {
    return site.relativize(file).toString().replace('\\', '/');
  }
}
