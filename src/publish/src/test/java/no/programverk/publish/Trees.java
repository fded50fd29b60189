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
import no.programverk.digest.Sha256;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.ControlFiles;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.HostState;
import no.programverk.publish.host.LockRequest;
import no.programverk.publish.host.ProgressListener;
import no.programverk.publish.host.PublishPlan;
import no.programverk.publish.host.Publisher;
import no.programverk.publish.host.ReleaseId;

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
        if (!ControlFiles.owns(path)) {
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

  /** A request of somebody who takes every other publisher for dead. */
  public static LockRequest lock() {
    return new LockRequest(Publisher.self(Instant.now()), other -> true, false);
  }

  /** Publishes what a look shows to be needed; the plan that was carried out. */
  public static PublishPlan publish(Host host, BuiltSite site) throws IOException {
    return publish(host, site, lock(), ProgressListener.SILENT);
  }

  /** As {@link #publish(Host, BuiltSite)}, as somebody. */
  public static PublishPlan publish(
      Host host, BuiltSite site, LockRequest lock, ProgressListener progress) throws IOException {
    HostState state = host.inspect(site);
    PublishPlan plan = PublishPlan.of(site, state);
    if (plan.isEmpty() && state.publisher().isPresent()) {
      host.cleanUp(lock);
    } else if (!plan.isEmpty()) {
      host.publish(new Host.Job(nextId(), "", site, state, plan, lock), progress);
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
