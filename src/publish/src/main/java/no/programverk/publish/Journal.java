package no.programverk.publish;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is being changed in place. While it stands at the host, its paths count as dropped from the
 * manifest, so that a crash can only cause sending again. It is the lock at the same time.
 *
 * @param owner who is changing; empty when it gave up, and said so
 * @param paths that may be old, new or absent
 */
public record Journal(Optional<Owner> owner, Set<String> paths) {
  private static final String ABANDONED = "forlatt";
  private static final String LAST_LINE = "slutt ";

  public Journal {
    paths = Set.copyOf(paths);
  }

  byte[] text() {
    Collection<String> sorted = new TreeSet<>(paths);
    return (owner.map(Owner::token).orElse(ABANDONED)
            + "\n"
            + String.join("", sorted.stream().map(path -> path + "\n").toList())
            + LAST_LINE
            + sorted.size()
            + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The journal without its owner. */
  Journal abandoned() {
    return new Journal(Optional.empty(), paths);
  }

  boolean isAbandoned() {
    return owner.isEmpty();
  }

  /** Reads {@link #text()}; empty when it is not whole: then nothing was changed yet. */
  static Optional<Journal> parse(byte[] text) {
    List<String> lines = new String(text, StandardCharsets.UTF_8).lines().toList();
    int paths = lines.size() - 2;
    if (paths < 0 || !lines.get(paths + 1).equals(LAST_LINE + paths)) {
      return Optional.empty();
    }
    return Optional.of(
        new Journal(Owner.parse(lines.get(0)), Set.copyOf(lines.subList(1, paths + 1))));
  }
}
