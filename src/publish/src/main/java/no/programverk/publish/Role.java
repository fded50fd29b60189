package no.programverk.publish;

import java.util.Set;
import java.util.regex.Pattern;

/** What a file is to a reader, in the order in which files are sent. */
public enum Role {
  /** Named by what it holds: never changes, so it can come before the pages that name it. */
  FINGERPRINTED,
  /** Any other file that a page asks for. */
  ASSET,
  PAGE,
  /** Leads to the pages: comes when all of them are there. */
  ENTRY;

  private static final Pattern NAMED_BY_CONTENT = Pattern.compile(".+\\.[0-9a-f]{10}\\.[a-z0-9]+");
  private static final Pattern FEED = Pattern.compile(".+\\.(?:xml|atom|rss|ics)|.*feed\\.json");
  private static final Set<String> ENTRIES =
      Set.of("index.html", "robots.txt", "_redirects", "_headers", ".htaccess");

  /** The role of the file at a path. */
  public static Role of(String path) {
    if (NAMED_BY_CONTENT.matcher(path).matches()) {
      return FINGERPRINTED;
    }
    if (ENTRIES.contains(path) || FEED.matcher(path).matches()) {
      return ENTRY;
    }
    return path.endsWith(".html") ? PAGE : ASSET;
  }
}
