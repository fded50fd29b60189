package no.programverk.catalogue;

import java.util.Map;
import java.util.Set;

/** What kind of file a host should say that a file is. */
public final class ContentTypes {
  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("jsonld", "application/ld+json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("xml", "application/xml"),
          Map.entry("atom", "application/atom+xml"),
          Map.entry("rss", "application/rss+xml"),
          Map.entry("ics", "text/calendar; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("wasm", "application/wasm"));

  /** Names of one thing that hosts differ in. */
  private static final Set<Set<String>> ALIKE =
      Set.of(
          Set.of("text/javascript", "application/javascript"),
          Set.of("application/xml", "text/xml"),
          Set.of("image/x-icon", "image/vnd.microsoft.icon"));

  private static final String UNKNOWN = "application/octet-stream";

  private ContentTypes() {}

  /** Returns the type of a file, by the ending of its name. */
  public static String of(String path) {
    return BY_ENDING.getOrDefault(path.substring(path.lastIndexOf('.') + 1), UNKNOWN);
  }

  /**
   * Returns true when a host that says the second means the first; nothing is known of unknown
   * files.
   */
  public static boolean alike(String should, String is) {
    return should.equals(UNKNOWN)
        || should.equals(is)
        || ALIKE.stream().anyMatch(names -> names.contains(should) && names.contains(is));
  }
}
