package no.programverk.publish;

import java.util.Set;

/** Files that tell a host how to serve, and that it serves to nobody. */
final class Hidden {
  private static final Set<String> NAMES = Set.of("_redirects", "_headers", ".htaccess");

  private Hidden() {}

  static boolean fromReaders(String path) {
    return NAMES.contains(path);
  }
}
