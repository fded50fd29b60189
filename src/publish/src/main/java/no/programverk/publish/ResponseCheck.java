package no.programverk.publish;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.catalogue.ContentTypes;
import no.programverk.catalogue.UploadPhase;
import no.programverk.problem.Messages;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.CacheControl;

/** Compares what a host says of a file with what it should say: type, time to keep, security. */
final class ResponseCheck {
  /** Seconds that a reader may be shown a page that is changed: what forges' hosts say. */
  private static final long LONGEST_STALE = 600;

  private static final Pattern AGE = Pattern.compile("max-age=(\\d{1,18})");
  private static final String CACHE = "cache-control";

  private final SiteRules rules;
  private final BuiltSite site;

  ResponseCheck(SiteRules rules, BuiltSite site) {
    this.rules = rules;
    this.site = site;
  }

  /** Returns a difference in words. */
  static String difference(String path, String key, Object... arguments) {
    return path + ": " + Messages.ofConsole().get("publiser.kontroll." + key, arguments);
  }

  /** Returns how the type differs. */
  Optional<String> type(String path, HttpHeaders answer) {
    String is = answer.firstValue("content-type").orElse("");
    String should = ContentTypes.of(path);
    boolean right = ContentTypes.alike(bare(should), bare(is)) && charsetIsRight(should, is);
    return right ? Optional.empty() : Optional.of(difference(path, "type", is, should));
  }

  private static String bare(String type) {
    return type.split(";")[0].strip().toLowerCase(Locale.ROOT);
  }

  /** Checks the encoding: a page says its own, but a header that says another would win. */
  private static boolean charsetIsRight(String should, String is) {
    String lower = is.toLowerCase(Locale.ROOT).replace("\"", "");
    return !should.contains("charset=")
        || !lower.contains("charset=")
        || lower.contains("charset=utf-8");
  }

  /** Returns how the headers differ that tell how long and how a file may be used. */
  List<String> headers(String path, HttpHeaders answer) {
    List<String> found = new ArrayList<>();
    String cache = answer.firstValue(CACHE).orElse("").toLowerCase(Locale.ROOT);
    if (!isRight(path, cache)) {
      found.add(difference(path, "hode", CACHE, cache, CacheControl.of(site.phase(path))));
    }
    for (Map.Entry<String, String> header : new TreeMap<>(rules.headers()).entrySet()) {
      String is = answer.firstValue(header.getKey()).orElse("");
      if (!is.strip().equals(header.getValue())) {
        found.add(difference(path, "hode", header.getKey(), is, header.getValue()));
      }
    }
    return found;
  }

  /** Checks how long files are kept: those named by content may be, and no others. */
  private boolean isRight(String path, String cache) {
    boolean forEver = cache.contains("immutable");
    if (site.phase(path) != UploadPhase.IMMUTABLE) {
      return !forEver && isAskedAgain(cache);
    }
    return forEver || isAskedAgain(cache) && !path.endsWith(".css") && !path.endsWith(".js");
  }

  private static boolean isAskedAgain(String cache) {
    Matcher age = AGE.matcher(cache);
    return cache.contains("no-cache")
        || cache.contains("no-store")
        || age.find() && Long.parseLong(age.group(1)) <= LONGEST_STALE;
  }
}
