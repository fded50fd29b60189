package no.programverk.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The passages of a built site that mean something, kept beside it ({@code target/site-steder.txt})
 * so that publishing can refuse one that nobody has promised. What a template names for its own use
 * looks the same in the finished HTML; only the build can tell.
 */
public final class PassageRecord {
  private PassageRecord() {}

  /** Returns where the record of a site stands. */
  public static Path file(Path site) {
    return site.resolveSibling(site.getFileName() + "-steder.txt");
  }

  /**
   * Writes the record of a site, an address a line.
   *
   * @param fragments of each page, by its path
   */
  public static void write(Path site, Map<String, Set<String>> fragments) {
    Set<String> lines = new TreeSet<>();
    fragments.forEach((page, ids) -> ids.forEach(id -> lines.add("/" + page + "#" + id)));
    try {
      Files.write(file(site), lines, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the fragments of each page, by its path; empty when no build left a record. */
  public static Optional<Map<String, Set<String>>> read(Path site) {
    if (!Files.isRegularFile(file(site))) {
      return Optional.empty();
    }
    Map<String, Set<String>> fragments = new HashMap<>();
    try {
      for (String line : Files.readAllLines(file(site), StandardCharsets.UTF_8)) {
        int hash = line.indexOf('#');
        fragments
            .computeIfAbsent(line.substring(1, hash), page -> new HashSet<>())
            .add(line.substring(hash + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(fragments);
  }
}
