package no.programverk.settings;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.model.SourceRef;
import no.programverk.problem.Messages;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;
import no.programverk.source.SourceText;

/**
 * What {@code jbake.properties} says. A value that is not given is empty, and what depends on it is
 * left out of the site: nothing is invented.
 *
 * @param networkName of the network or branch behind the programme
 * @param siteName short name at the top of each page
 * @param siteHost origin and path prefix of the published site, without a final slash
 * @param jbake JBake's own keys as given, which its configuration reads
 * @param contactEmail receives proposals
 * @param licenseName of the texts
 * @param licenseUrl where that licence is read
 * @param codeUrl the forge's page of the sources
 * @param editUrl opens a source for editing; "{fil}" stands for its path from the project's root,
 *     "{linje}" for the line
 * @param branchFinderUrl where a reader finds the local branch
 * @param contentAttributes AsciiDoc attributes that the texts may use, by name
 * @param targets options of each host that is named, by its name
 */
public record Settings(
    String networkName,
    String siteName,
    Optional<String> siteHost,
    Map<String, String> jbake,
    Optional<String> contactEmail,
    Optional<String> licenseName,
    Optional<String> licenseUrl,
    Optional<String> codeUrl,
    Optional<String> editUrl,
    Optional<String> branchFinderUrl,
    Map<String, String> contentAttributes,
    Map<String, Map<String, String>> targets) {

  /** The file, from the project's root. */
  public static final String FILE = "jbake.properties";

  /** Each key with the name of the content attribute that it sets, or "" when it sets none. */
  private static final Map<String, String> KEYS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("nettverk.navn", "nettverk"),
              Map.entry("nettsted.navn", ""),
              Map.entry("site.host", "site-host"),
              Map.entry("kontakt.epost", "kontakt-epost"),
              Map.entry("lisens.navn", "lisens"),
              Map.entry("lisens.url", "lisens-url"),
              Map.entry("kode.url", "forge-url"),
              Map.entry("kode.rediger", ""),
              Map.entry("lokallag.finn.url", ""),
              Map.entry("facebook.gruppe.url", "facebook-gruppe"),
              Map.entry("facebook.side.url", "facebook-side"),
              Map.entry("arbeidsprogram.url", "arbeidsprogram-url")));

  private static final Set<String> WEB_ADDRESSES =
      Set.of(
          "site.host",
          "lisens.url",
          "kode.url",
          "kode.rediger",
          "lokallag.finn.url",
          "facebook.gruppe.url",
          "facebook.side.url",
          "arbeidsprogram.url");

  /**
   * What can be said of a host, as {@code publiser.<name>.<option>}: {@code til} where it is,
   * {@code adresse} where readers find it. No secret is among them: those stay out of every file
   * here.
   */
  public static final Set<String> TARGET_OPTIONS =
      Collections.unmodifiableSet(
          new TreeSet<>(
              Set.of(
                  "til",
                  "adresse",
                  "server",
                  "vertsnoekkel",
                  "noekkelfil",
                  "kjente-verter",
                  "endepunkt",
                  "region",
                  "gren",
                  "cname",
                  "maate",
                  "kommando",
                  "hoder")));

  private static final Pattern TARGET_KEY = Pattern.compile("publiser\\.([a-z0-9-]+)\\.([a-z-]+)");

  public Settings {
    jbake = Map.copyOf(jbake);
    contentAttributes = Map.copyOf(contentAttributes);
    targets = Collections.unmodifiableMap(new TreeMap<>(targets));
  }

  /**
   * Returns whether pages have cards: they are named by absolute addresses, so there must be a
   * host.
   */
  public boolean hasCards() {
    return renders("cards") && siteHost.isPresent();
  }

  /** Returns whether an output is made, which {@code render.<name>=false} leaves out. */
  public boolean renders(String output) {
    return !"false".equals(jbake.get("render." + output));
  }

  /** Returns whether hidden files of the assets folder are left out. */
  public boolean ignoresHiddenAssets() {
    return Boolean.parseBoolean(jbake.get("asset.ignore"));
  }

  /** Returns the path that the site is published under: "/" unless the host's address has one. */
  public String basePath() {
    return siteHost.map(host -> URI.create(host).getPath() + "/").orElse("/");
  }

  /** Returns the names of the AsciiDoc attributes that a text may ask for, whether set or not. */
  public static Set<String> contentAttributeNames() {
    Set<String> names = new java.util.TreeSet<>(KEYS.values());
    names.remove("");
    return names;
  }

  /**
   * Reads the file.
   *
   * @param problems receives unknown keys and unfit values, with their lines
   * @return empty when the file cannot be read as settings at all
   */
  public static Optional<Settings> read(Path project, Problems problems) {
    Path file = project.resolve(FILE);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      problems.add(Problem.of(Rule.SETTINGS_MISSING, SourceRef.of(FILE)));
      return Optional.of(of(new Properties()));
    }
    String text = text(file, problems);
    Properties given = new Properties();
    try {
      given.load(new StringReader(text));
    } catch (IllegalArgumentException e) { // "\\u" without four digits after it
      problems.add(Problem.of(Rule.SETTINGS_UNREADABLE, SourceRef.of(FILE)));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> lines = text.lines().toList();
    for (String key : new TreeMap<Object, Object>(given).keySet().toArray(String[]::new)) {
      check(key, given.getProperty(key).strip(), lines, problems);
    }
    return Optional.of(of(given));
  }

  private static String text(Path file, Problems problems) {
    try {
      return SourceText.read(file, SourceRef.of(FILE), problems::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(String key, String value, List<String> lines, Problems problems) {
    SourceRef place = new SourceRef(FILE, lineOf(key, lines));
    if (key.startsWith("publiser.")) {
      checkTarget(key, place, problems);
    } else if (JBakeKeys.isSwitch(key) && !Set.of("true", "false", "").contains(value)) {
      problems.add(Problem.of(Rule.SETTING_NOT_YES_OR_NO, place, key, value));
    } else if (!KEYS.containsKey(key) && JBakeKeys.isHonoured(key, value)) {
      return;
    } else if (JBakeKeys.reason(key).isPresent()) {
      String reason = Messages.ofConsole().get("jbake." + JBakeKeys.reason(key).get());
      problems.add(Problem.of(Rule.SETTING_OF_JBAKE, place, key, reason));
    } else if (!KEYS.containsKey(key)) {
      problems.add(Problem.of(Rule.UNKNOWN_SETTING, place, key, String.join(", ", known())));
    } else if (WEB_ADDRESSES.contains(key) && !value.isEmpty() && !isWebAddress(key, value)) {
      problems.add(Problem.of(Rule.SETTING_NOT_ADDRESS, place, key, value));
    } else if (key.equals("kontakt.epost")
        && !value.isEmpty()
        && !value.matches("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+")) {
      problems.add(Problem.of(Rule.SETTING_NOT_EMAIL, place, key, value));
    }
  }

  private static Set<String> known() {
    Set<String> known = new TreeSet<>(KEYS.keySet());
    JBakeKeys.OUTPUTS.forEach(output -> known.add("render." + output));
    JBakeKeys.TYPES.forEach(type -> known.add("template." + type + ".file"));
    return known;
  }

  private static Map<String, String> jbake(Properties given) {
    Map<String, String> jbake = new TreeMap<>();
    for (String key : given.stringPropertyNames()) {
      String value = given.getProperty(key).strip();
      if (JBakeKeys.isHonoured(key, value) && !value.isEmpty()) {
        jbake.put(key, value);
      }
    }
    return jbake;
  }

  private static void checkTarget(String key, SourceRef place, Problems problems) {
    Matcher parts = TARGET_KEY.matcher(key);
    if (!parts.matches() || !TARGET_OPTIONS.contains(parts.group(2))) {
      problems.add(
          Problem.of(
              Rule.UNKNOWN_PUBLISHING_SETTING, place, key, String.join(", ", TARGET_OPTIONS)));
    }
  }

  private static Map<String, Map<String, String>> targets(Properties given) {
    Map<String, Map<String, String>> targets = new TreeMap<>();
    for (String key : given.stringPropertyNames()) {
      Matcher parts = TARGET_KEY.matcher(key);
      if (parts.matches()) {
        targets
            .computeIfAbsent(parts.group(1), name -> new TreeMap<>())
            .put(parts.group(2), given.getProperty(key).strip());
      }
    }
    return targets;
  }

  private static boolean isWebAddress(String key, String value) {
    try {
      URI uri = URI.create(value.replace("{fil}", "fil").replace("{linje}", "1"));
      return Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && (!key.equals("site.host") || (uri.getQuery() == null && uri.getFragment() == null));
    } catch (IllegalArgumentException e) {
      return false; // told to the contributor as a problem
    }
  }

  private static int lineOf(String key, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith(key) && line.substring(key.length()).strip().matches("[=:].*|")) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Settings of(Properties given) {
    Map<String, String> attributes = new LinkedHashMap<>();
    KEYS.forEach(
        (key, attribute) ->
            value(given, key)
                .filter(value -> !attribute.isEmpty())
                .ifPresent(value -> attributes.put(attribute, value)));
    return new Settings(
        value(given, "nettverk.navn").orElse(""),
        value(given, "nettsted.navn").orElse(""),
        value(given, "site.host").map(host -> host.replaceAll("/+$", "")),
        jbake(given),
        value(given, "kontakt.epost"),
        value(given, "lisens.navn"),
        value(given, "lisens.url"),
        value(given, "kode.url"),
        value(given, "kode.rediger"),
        value(given, "lokallag.finn.url"),
        attributes,
        targets(given));
  }

  private static Optional<String> value(Properties given, String key) {
    return Optional.ofNullable(given.getProperty(key)).map(String::strip).filter(v -> !v.isEmpty());
  }
}
