package no.programverk.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JBake's own keys of {@code jbake.properties}: which are honoured here, and why others are not.
 */
final class JBakeKeys {
  /** Outputs that can be switched off, as {@code render.<name>=false}. */
  static final Set<String> OUTPUTS =
      new TreeSet<>(Set.of("sitemap", "feed", "error404", "cards", "qr", "oembed"));

  private static final String RENDER = "render.";
  private static final Pattern TEMPLATE = Pattern.compile("template\\.([a-z0-9-]+)\\.file");

  /** Types of page, each with a template of its own; a test holds them to what is rendered. */
  static final Set<String> TYPES =
      Set.of(
          "front",
          "programme",
          "plan",
          "theme",
          "topic",
          "section",
          "plain",
          "suggestion",
          "point",
          "points",
          "collected",
          "index",
          "search",
          "changes",
          "composer",
          "data",
          "not-found",
          "moved",
          "withdrawn-point",
          "withdrawn-page");

  private static final String HIDDEN_ASSETS = "asset.ignore";

  /** Outputs of JBake's that are not made here: to switch them off is only to say so. */
  private static final Set<String> NOT_MADE =
      Set.of("render.index", "render.archive", "render.tags", "render.tagsindex");

  /** Folders by their keys: contributors, checks and safety rely on their names. */
  private static final Map<String, String> FOLDERS =
      Map.of("content.folder", "content", "template.folder", "templates", "asset.folder", "assets");

  /**
   * What a key begins with, and the message that says why it cannot be set; the first one counts.
   */
  private static final Map<String, String> REASONS = new LinkedHashMap<>();

  static {
    REASONS.put("render.encoding", "tegnsett");
    REASONS.put("template.encoding", "tegnsett");
    REASONS.put("freemarker.", "tegnsett");
    REASONS.put("content.folder", "mapper");
    REASONS.put("template.folder", "mapper");
    REASONS.put("asset.folder", "mapper");
    REASONS.put("destination.folder", "mapper");
    REASONS.put("data.folder", "innhold");
    REASONS.put("data.file", "innhold");
    REASONS.put("db.", "database");
    REASONS.put("asciidoctor.", "asciidoc");
    REASONS.put("markdown.", "innhold");
    REASONS.put("header.separator", "innhold");
    REASONS.put("default.", "innhold");
    REASONS.put("date.format", "innhold");
    REASONS.put("ignore.file", "innhold");
    REASONS.put("output.extension", "adresser");
    REASONS.put("uri.", "adresser");
    REASONS.put("img.path.", "adresser");
    REASONS.put("index.", "adresser");
    REASONS.put("tag.", "adresser");
    REASONS.put("draft.suffix", "adresser");
    REASONS.put("archive.file", "adresser");
    REASONS.put("feed.file", "adresser");
    REASONS.put("sitemap.file", "adresser");
    REASONS.put("error404.file", "adresser");
    REASONS.put("server.", "tjener");
    REASONS.put("jvm.locale", "sprak");
    REASONS.put("thymeleaf.", "sprak");
    REASONS.put("example.project.", "ubrukt");
  }

  private JBakeKeys() {}

  /** Returns whether a key is JBake's, and means here what it means there. */
  static boolean isHonoured(String key, String value) {
    return key.equals("site.host")
        || key.equals(HIDDEN_ASSETS)
        || isTemplate(key)
        || isOutput(key)
        || value.equals(FOLDERS.get(key))
        || (NOT_MADE.contains(key) && value.equals("false"));
  }

  /** Returns whether a key switches an output. */
  static boolean isOutput(String key) {
    return key.startsWith(RENDER) && OUTPUTS.contains(key.substring(RENDER.length()));
  }

  /** Returns whether a key takes "true" or "false". */
  static boolean isSwitch(String key) {
    return isOutput(key) || key.equals(HIDDEN_ASSETS);
  }

  /** Returns the message that says why a key of JBake's cannot be set; empty for other keys. */
  static Optional<String> reason(String key) {
    return NOT_MADE.contains(key)
        ? Optional.of("utdata")
        : REASONS.entrySet().stream()
            .filter(reason -> key.startsWith(reason.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
  }

  private static boolean isTemplate(String key) {
    Matcher named = TEMPLATE.matcher(key);
    return named.matches() && TYPES.contains(named.group(1));
  }
}
