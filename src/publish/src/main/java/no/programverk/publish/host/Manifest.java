package no.programverk.publish.host;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every file of a site with its digest. Two sites with equal manifests are the same bytes.
 *
 * @param files by path from the site's root, with "/" between folders
 */
public record Manifest(SortedMap<String, Entry> files) {
  /** The manifest of a host where nothing is published. */
  public static final Manifest EMPTY = new Manifest(new TreeMap<>());

  private static final String FIRST_LINE = "programverk-manifest 1";
  private static final String LAST_LINE = "slutt ";

  /** How long a file stays at a host. */
  public enum State {
    /** Of the release, and may hold something else in the next. */
    CHANGEABLE("-"),
    /** Of the release, and named by what it holds. */
    IMMUTABLE("uforanderlig"),
    /** Immutable and of the release before: pages that readers have open may name it. */
    KEPT("beholdt");

    private final String word;

    State(String word) {
      this.word = word;
    }

    private static State of(String word) {
      return Stream.of(values())
          .filter(state -> state.word.equals(word))
          .findFirst()
          .orElse(CHANGEABLE);
    }
  }

  /**
   * One file.
   *
   * @param sha256 of its bytes, in hexadecimal digits
   * @param bytes its length
   */
  public record Entry(String sha256, long bytes, State state) {
    Entry keep() {
      return new Entry(sha256, bytes, State.KEPT);
    }
  }

  public Manifest {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Returns the manifest without some files. */
  public Manifest without(Collection<String> paths) {
    TreeMap<String, Entry> left = new TreeMap<>(files);
    left.keySet().removeAll(paths);
    return new Manifest(left);
  }

  /** Returns the text that is kept at a host: a line for each file, and one that tells the end. */
  public byte[] text() {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    files.forEach(
        (path, entry) ->
            text.append(entry.sha256())
                .append(' ')
                .append(entry.bytes())
                .append(' ')
                .append(entry.state().word)
                .append(' ')
                .append(path)
                .append('\n'));
    text.append(LAST_LINE).append(files.size()).append('\n');
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Reads {@link #text()}; empty when it is cut short or is something else. */
  public static Optional<Manifest> parse(byte[] text) {
    List<String> lines = new String(text, StandardCharsets.UTF_8).lines().toList();
    int files = lines.size() - 2;
    if (files < 0
        || !lines.get(0).equals(FIRST_LINE)
        || !lines.get(files + 1).equals(LAST_LINE + files)) {
      return Optional.empty();
    }
    TreeMap<String, Entry> entries = new TreeMap<>();
    for (String line : lines.subList(1, files + 1)) {
      String[] parts = line.split(" ", 4);
      if (parts.length < 4 || !parts[0].matches("[0-9a-f]{64}") || !parts[1].matches("\\d{1,18}")) {
        return Optional.empty();
      }
      entries.put(parts[3], new Entry(parts[0], Long.parseLong(parts[1]), State.of(parts[2])));
    }
    return Optional.of(new Manifest(entries));
  }
}
