package no.programverk.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the site itself asks a host to do beyond serving files, as it says in {@code _headers} and
 * {@code _redirects}.
 *
 * @param headers of every answer, by name
 * @param redirects where each old path leads, both from the host's root
 */
record SiteRules(Map<String, String> headers, Map<String, String> redirects) {
  private static final String HEADERS = "_headers";
  private static final String REDIRECTS = "_redirects";
  private static final String EVERYWHERE = "/*";

  SiteRules {
    headers = Map.copyOf(headers);
    redirects = Map.copyOf(redirects);
  }

  /** Reads the rules of a built site; none where it has none. */
  static SiteRules of(Path site) {
    Map<String, String> headers = new TreeMap<>();
    boolean everywhere = false;
    for (String line : lines(site.resolve(HEADERS))) {
      if (!line.startsWith(" ")) {
        everywhere = line.endsWith(EVERYWHERE) && headers.isEmpty();
      } else if (everywhere) {
        String[] header = line.strip().split(": *", 2);
        headers.put(header[0], header[1]);
      }
    }
    Map<String, String> redirects = new TreeMap<>();
    for (String line : lines(site.resolve(REDIRECTS))) {
      String[] words = line.split(" ");
      redirects.put(words[0], words[1]);
    }
    return new SiteRules(headers, redirects);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
