package no.programverk.publish.tree;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.programverk.publish.host.Publisher;

/**
 * What a lock tells. In place it is a journal too: while it stands at the host, its paths count as
 * dropped from the manifest, so that a crash can only cause sending again.
 *
 * @param holder who is publishing; empty when nobody can tell, or when the lock is abandoned
 * @param abandoned true when the holder gave up, and said so
 * @param paths that may be old, new or absent
 */
public record LockRecord(Optional<Publisher> holder, boolean abandoned, Set<String> paths) {
  private static final String ABANDONED = "forlatt";
  private static final String LAST_LINE = "slutt ";

  public LockRecord {
    paths = Set.copyOf(paths);
  }

  /** Returns the record of a publisher who changes some paths. */
  public static LockRecord of(Publisher holder, Set<String> paths) {
    return new LockRecord(Optional.of(holder), false, paths);
  }

  /** Returns the text of a lock in a file. */
  public byte[] text() {
    Collection<String> sorted = new TreeSet<>(paths);
    return (holder.map(Publisher::token).orElse(ABANDONED)
            + "\n"
            + String.join("", sorted.stream().map(path -> path + "\n").toList())
            + LAST_LINE
            + sorted.size()
            + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the record without its holder. */
  LockRecord abandon() {
    return new LockRecord(Optional.empty(), true, paths);
  }

  /** Reads {@link #text()}; empty when it is not whole: then nothing was changed yet. */
  static Optional<LockRecord> parse(byte[] text) {
    List<String> lines = new String(text, StandardCharsets.UTF_8).lines().toList();
    int paths = lines.size() - 2;
    if (paths < 0 || !lines.get(paths + 1).equals(LAST_LINE + paths)) {
      return Optional.empty();
    }
    return Optional.of(
        new LockRecord(
            Publisher.parse(lines.get(0)),
            lines.get(0).equals(ABANDONED),
            Set.copyOf(lines.subList(1, paths + 1))));
  }
}
