package no.programverk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.HostState;
import no.programverk.publish.host.LockRequest;
import no.programverk.publish.host.ProgressListener;
import no.programverk.publish.host.PublishPlan;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.Publisher;

/** Two publishers on two machines, who look at a host, and then publish to it at once. */
public final class Rivals {
  private Rivals() {}

  /** Connects to the host, once for each of them. */
  @FunctionalInterface
  public interface Connection {
    Host open() throws IOException;
  }

  /**
   * Lets them publish. Exactly one must win, and the other must be told that there is another.
   *
   * @return the site of the one who won
   */
  public static BuiltSite race(Connection connection, BuiltSite one, BuiltSite two)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<String>> rivals = new ArrayList<>();
      for (BuiltSite site : List.of(one, two)) {
        rivals.add(() -> publish(connection, site, start, site == one ? "kari" : "ola"));
      }
      List<String> told = new ArrayList<>();
      for (Future<String> rival : threads.invokeAll(rivals)) {
        told.add(rival.get());
      }
      assertThat(told).as("one wins").filteredOn(String::isEmpty).hasSize(1);
      assertThat(told).filteredOn(line -> !line.isEmpty()).allMatch(l -> l.startsWith("En annen"));
      return told.get(0).isEmpty() ? one : two;
    } finally {
      threads.shutdownNow();
    }
  }

  private static String publish(
      Connection connection, BuiltSite site, CyclicBarrier start, String user) throws Exception {
    try (Host host = connection.open()) {
      HostState state = host.inspect(site);
      PublishPlan plan = PublishPlan.of(site, state);
      Publisher self = new Publisher(user, user + "s-maskin", 1, Instant.now());
      LockRequest lock = new LockRequest(self, Publisher::isGone, false);
      start.await();
      host.publish(
          new Host.Job(Trees.nextId(), "", site, state, plan, lock), ProgressListener.SILENT);
      return "";
    } catch (PublishStopped e) {
      return e.getMessage();
    }
  }
}
