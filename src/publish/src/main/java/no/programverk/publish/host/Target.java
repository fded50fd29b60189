package no.programverk.publish.host;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.programverk.settings.Settings;

/**
 * Where to publish.
 *
 * @param name that was asked for, to be repeated in commands
 * @param scheme kind of host
 * @param location the rest of the address
 * @param options of this target, by the names in {@link Settings#TARGET_OPTIONS}
 */
public record Target(String name, String scheme, String location, Map<String, String> options) {
  private static final Pattern ADDRESS = Pattern.compile("([a-z][a-z0-9+]+):(.+)");

  /** A password after a name, which may have any sign in it; a port is none. */
  private static final Pattern PASSWORD =
      Pattern.compile("//[^@/]*(?::(?!\\d{1,5}(?:/|$))|%3[aA])[^@]*@");

  /** What some services take in place of a name and a password. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "//(?:[^@/]{33,}|gh[a-z]_[^@/]*|github_pat_[^@/]*|glpat-[^@/]*|AKIA[^@/]*)@|//[^?#]*[?#]");

  /** Over these the account is in no case part of the address. */
  private static final Pattern ACCOUNT =
      Pattern.compile("(?:git\\+https?|s3|https?)://[^/@]*@.*", Pattern.DOTALL);

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?:.*\\.)?(?:example\\.(?:com|org|net|edu)|eksempel\\.no|example|invalid|test)");

  public Target {
    options = Map.copyOf(options);
  }

  /**
   * Returns a target.
   *
   * @param to its name in the settings, or its address
   * @param given options from the command line, which win
   * @param schemes of the hosts that can be published to
   * @throws PublishStopped when there is none, or when it must not be used
   */
  public static Target of(
      String to, Settings settings, Map<String, String> given, Set<String> schemes) {
    String names = String.join(", ", settings.targets().keySet());
    if (to.isEmpty()) {
      throw PublishStopped.because("maal-mangler", names);
    }
    Map<String, String> options = new TreeMap<>(settings.targets().getOrDefault(to, Map.of()));
    options.putAll(given);
    String address = options.getOrDefault("til", to);
    var parts = ADDRESS.matcher(address);
    if (Stream.concat(Stream.of(address), options.values().stream()).anyMatch(Target::hasSecret)) {
      throw PublishStopped.because("passord-i-adressen");
    }
    if (!parts.matches() || !schemes.contains(parts.group(1))) {
      throw PublishStopped.because(
          "maal-ukjent", to, names, String.join(", ", new TreeSet<>(schemes)));
    }
    Target target = new Target(to, parts.group(1), parts.group(2), options);
    target.refuseExamples(settings);
    return target;
  }

  /** Returns whether an address lets somebody in: such a one is not repeated in any message. */
  private static boolean hasSecret(String address) {
    return PASSWORD.matcher(address).find()
        || TOKEN.matcher(address).find()
        || ACCOUNT.matcher(address).matches();
  }

  private void refuseExamples(Settings settings) {
    publicAddress(settings).ifPresent(Target::refuseExample);
    if (location.startsWith("//")) {
      refuseExample(scheme + ":" + location);
    }
    option("endepunkt").ifPresent(Target::refuseExample);
  }

  private static void refuseExample(String address) {
    String host = String.valueOf(URI.create(address.replaceFirst("^[a-z0-9+]+:", "x:")).getHost());
    if (EXAMPLE.matcher(host).matches()) {
      throw PublishStopped.because("eksempelvert", host);
    }
  }

  /** Returns the value of an option; empty when it is not given. */
  public Optional<String> option(String option) {
    return Optional.ofNullable(options.get(option)).filter(value -> !value.isEmpty());
  }

  /** Returns whether an option says "ja"; when it says nothing, the other value. */
  public boolean isSet(String option, boolean otherwise) {
    return option(option).map("ja"::equals).orElse(otherwise);
  }

  /** Returns the location as an address with host, user, port and path. */
  public URI uri() {
    return URI.create("x:" + location);
  }

  /**
   * Returns the location as a path: "~" is the user's home, a relative one is below the project.
   */
  public Path path(Path project) {
    String home = Matcher.quoteReplacement(System.getProperty("user.home"));
    return project
        .resolve(location.replaceFirst("^//+", "/").replaceFirst("^~(?=/|$)", home))
        .normalize();
  }

  /** Returns where readers find what is published here, without a final slash. */
  public Optional<String> publicAddress(Settings settings) {
    return option("adresse").or(settings::siteHost).map(address -> address.replaceAll("/+$", ""));
  }

  @Override
  public String toString() {
    return scheme + ":" + location;
  }
}
