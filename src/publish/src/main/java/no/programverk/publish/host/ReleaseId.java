package no.programverk.publish.host;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of releases: sorted by name, they are sorted by time. */
public final class ReleaseId {
  private static final Pattern ID = Pattern.compile("\\d{8}T\\d{9}Z-[0-9a-z]{1,12}");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ReleaseId() {}

  /**
   * Returns a new id.
   *
   * @param commit of the site's sources; empty when unknown
   */
  public static String of(Instant now, String commit) {
    String shortened =
        commit.isEmpty() ? "ukjent" : commit.substring(0, Math.min(7, commit.length()));
    return TIME.format(now) + "-" + shortened;
  }

  /** Returns whether {@link #of} could have returned an id, so that it is safe as a file's name. */
  public static boolean isValid(String id) {
    return ID.matcher(id).matches();
  }
}
