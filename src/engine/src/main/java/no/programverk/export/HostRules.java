package no.programverk.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.programverk.ledger.ProgrammeState;
import no.programverk.render.PageFactory;
import no.programverk.settings.Settings;

/**
 * What any host should do beyond serving files: send old addresses on, and say how pages may be
 * used and kept. The one list that every host's own file is written from.
 *
 * @param redirects where each old path leads, both from the host's root
 * @param headers of every answer
 */
record HostRules(Map<String, String> redirects, Map<String, String> headers) {
  /** Style sheets, scripts and the index of the search are named by what they hold. */
  static final String FINGERPRINTED = "\\.[0-9a-f]{10}\\.(css|js|json)$";

  static final String FOR_EVER = "public, max-age=31536000, immutable";

  /** Everything else is asked for again, and answered "not modified" as long as it is. */
  static final String ASK_AGAIN = "no-cache";

  static HostRules of(ProgrammeState state, Settings settings) {
    Map<String, String> redirects = new TreeMap<>();
    state
        .history()
        .moves()
        .forEach(
            (from, to) ->
                redirects.put(settings.basePath() + from, settings.basePath() + to.href()));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Security-Policy", PageFactory.CONTENT_POLICY + "; frame-ancestors 'none'");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    return new HostRules(redirects, headers);
  }

  /** Returns the ways that a reader may write an old path: with the final slash and without. */
  static List<String> spellings(String path) {
    List<String> spellings = new ArrayList<>(List.of(path));
    if (path.endsWith("/")) {
      spellings.add(path.substring(0, path.length() - 1));
    }
    return spellings;
  }
}
