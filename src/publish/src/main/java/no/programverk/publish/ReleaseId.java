package no.programverk.publish;

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
   * A new id.
   *
   * @param commit that the site is made of; empty when unknown
   */
  public static String of(Instant now, String commit) {
    String shortened =
        commit.isEmpty() ? "ukjent" : commit.substring(0, Math.min(7, commit.length()));
    return TIME.format(now) + "-" + shortened;
  }

  /** True for what {@link #of} could have given: safe as a file's name. */
  public static boolean isOne(String id) {
    return ID.matcher(id).matches();
  }
}
