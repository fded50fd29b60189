package no.programverk.model;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every address that the site makes by itself, whatever its texts are. They stand here and nowhere
 * else; templates see them by name ({@code addresses.COLLECTED}).
 */
public enum SiteAddress {
  /** The list of all points; the page of each is below it. */
  POINTS("k/"),
  /** Everything on one page. */
  COLLECTED("samlet/"),
  /** The index from A to Å. */
  INDEX("stikkord/"),
  SEARCH("sok/"),
  CHANGES("endringer/"),
  /** The page where a branch puts its own programme together. */
  COMPOSER("lokallag/program/"),
  /** The page about the data. */
  DATA("om/data/"),
  /** Where hosts look for the page that answers a dead address. */
  NOT_FOUND("404.html"),
  /** The file of the search that every page knows. */
  SEARCH_ROOT("sok/rot.json"),
  /** The feed of changes. */
  FEED("endringer/endringer.atom"),
  POINTS_JSON("data/punkter.json"),
  POINTS_CSV("data/punkter.csv"),
  /** The JSON Schema of the points; a change that would break a reader gets a new number. */
  POINTS_SCHEMA("data/punkter-1.schema.json"),
  /** All points of the programmes, as AsciiDoc. */
  READY_ASCIIDOC("lokallag/program/alle-punkter.adoc"),
  /** All points of the programmes, as plain text. */
  READY_TEXT("lokallag/program/alle-punkter.txt"),
  ROBOTS("robots.txt"),
  SITEMAP("sitemap.xml"),
  /** Redirects as Netlify, Cloudflare Pages and GitLab Pages read them. */
  REDIRECTS("_redirects"),
  /** Headers as Netlify and Cloudflare Pages read them. */
  HEADERS("_headers"),
  /** Redirects and headers as Apache reads them. */
  APACHE(".htaccess"),
  /** Redirects and headers to include in a server block of nginx. */
  NGINX("nginx.conf");

  /** Folders that only the site itself publishes in; the assets' own folders are among them. */
  private static final String[] FOLDERS = {"data/", "assets/", "css/", "js/"};

  /**
   * What proposes a better text of a page is below this; the folder's own page is a written one.
   */
  private static final String SUGGESTIONS = "bidra/";

  private final String path;

  SiteAddress(String path) {
    this.path = path;
  }

  /** Returns the path from the site's root. */
  public String path() {
    return path;
  }

  public Permalink permalink() {
    return Permalink.of(path);
  }

  /** Returns the file's name, without its folder. */
  public String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Returns the address of a point's own page. */
  public static Permalink ofPoint(String id) {
    return Permalink.of(POINTS.path + id + "/");
  }

  /** Returns whether a path is that of a point's own page. */
  public static boolean isOfPoint(String path) {
    return path.matches(POINTS.path + "[^/]+/");
  }

  /** Returns the id of the point whose own page has a path; another text where none has. */
  public static String pointOf(String path) {
    return isOfPoint(path) ? path.substring(POINTS.path.length(), path.length() - 1) : "";
  }

  /** Returns the address of the page where a better text of a page is proposed. */
  public static Permalink suggestionFor(Permalink page) {
    return Permalink.of(SUGGESTIONS + page.path());
  }

  /** Returns whether a path is that of a page where a better text is proposed. */
  public static boolean isSuggestion(String path) {
    return path.startsWith(SUGGESTIONS) && path.length() > SUGGESTIONS.length();
  }

  /** Returns the page that a page of proposals is about. */
  public static Permalink suggestedPage(String path) {
    return Permalink.of(path.substring(SUGGESTIONS.length()));
  }

  /** Returns the path of what pages elsewhere show for a point's address alone on a line. */
  public static String oembedOf(Permalink point) {
    return point.path() + "oembed.json";
  }

  /**
   * Returns the path of a point's QR code.
   *
   * @param extension of the file, without a dot
   */
  public static String qrOf(Permalink point, String extension) {
    return point.path() + "qr." + extension;
  }

  /** Returns the path of the picture that social media show for a page and its points. */
  public static String cardOf(Permalink page) {
    return page.path() + "kort.png";
  }

  /** Returns whether an address lies where only the site itself publishes. */
  public static boolean isReserved(Permalink address) {
    String asked = address.path();
    return isSuggestion(asked)
        || Stream.concat(
                Arrays.stream(FOLDERS),
                Arrays.stream(values()).map(SiteAddress::path).filter(own -> own.endsWith("/")))
            .anyMatch(asked::startsWith);
  }

  /** Returns the paths by name, as templates see them. */
  public static Map<String, String> byName() {
    Map<String, String> paths = new TreeMap<>();
    Arrays.stream(values()).forEach(address -> paths.put(address.name(), address.path));
    paths.put("SUGGESTIONS", SUGGESTIONS);
    return paths;
  }
}
