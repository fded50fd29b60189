package no.programverk.publish;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import no.programverk.publish.host.PublishStopped;

/** What a person may allow, once, with {@code -Dpublish.allow=}. */
public enum Permission {
  /** Publish into a target that has something else in it; that stays. */
  ADOPT,
  /** Publish a site of which nobody can say what commit it is made of. */
  UNCOMMITTED,
  /** Delete much. */
  DELETES,
  /** Take a lock that another has. */
  UNLOCK;

  /** As it is written on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads the command line's words, separated by commas.
   *
   * @throws PublishStopped when one is unknown
   */
  public static Set<Permission> parse(String words) {
    Set<Permission> given = EnumSet.noneOf(Permission.class);
    for (String word : words.split(",")) {
      if (!word.isBlank()) {
        given.add(
            Arrays.stream(values())
                .filter(permission -> permission.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> PublishStopped.because("tillatelse-ukjent", word, all())));
      }
    }
    return given;
  }

  private static String all() {
    return Arrays.stream(values()).map(Permission::word).collect(Collectors.joining(", "));
  }
}
