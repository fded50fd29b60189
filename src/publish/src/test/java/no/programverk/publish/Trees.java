package no.programverk.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.programverk.cache.Sha256;

/** Looks at folders, and publishes to open hosts, for tests. */
public final class Trees {
  private static long releases;

  private Trees() {}

  /** All files of a folder with their bytes; what publishing keeps for itself is left out. */
  public static Map<String, byte[]> read(Path folder) {
    Map<String, byte[]> files = new TreeMap<>();
    if (!Files.exists(folder)) {
      return files;
    }
    try (Stream<Path> walk = Files.walk(folder.toRealPath())) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String path = folder.toRealPath().relativize(file).toString();
        if (!Control.owns(path)) {
          files.put(path, Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** Digests of files, which can be compared and printed. */
  public static Map<String, String> digests(Map<String, byte[]> files) {
    Map<String, String> digests = new TreeMap<>();
    files.forEach((path, bytes) -> digests.put(path, Sha256.of(bytes)));
    return digests;
  }

  /** A wish of somebody who takes every other publisher for dead. */
  public static Claim claim() {
    return new Claim(Owner.self(Instant.now()), other -> true, false);
  }

  /** Publishes what a look shows to be needed; the plan that was carried out. */
  public static Plan publish(Host host, Site site) throws IOException {
    return publish(host, site, claim(), Observer.SILENT);
  }

  /** As {@link #publish(Host, Site)}, as somebody. */
  public static Plan publish(Host host, Site site, Claim claim, Observer observer)
      throws IOException {
    HostState state = host.look(site);
    Plan plan = Plan.of(site.manifest(), state.manifest(), state.uncertain());
    if (plan.isEmpty() && state.publisher().isPresent()) {
      host.settle(claim);
    } else if (!plan.isEmpty()) {
      host.publish(new Host.Job(nextId(), "", site, state, plan, claim), observer);
    }
    return plan;
  }

  static synchronized String nextId() {
    releases++;
    return ReleaseId.of(Instant.ofEpochSecond(1_700_000_000 + releases), "abcdef0123");
  }

  /** Reads one file of a folder. */
  public static Optional<byte[]> file(Path folder, String path) {
    try {
      return Files.isRegularFile(folder.resolve(path))
          ? Optional.of(Files.readAllBytes(folder.resolve(path)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
