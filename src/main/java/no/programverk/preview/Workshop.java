package no.programverk.preview;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import no.programverk.Bakery;
import no.programverk.problem.Problem;

/** Bakes again and again, and lets nobody see a site while it is being replaced. */
final class Workshop {
  private static final int TRIES = 3;
  private static final long BETWEEN_TRIES_MILLIS = 40;

  private final Bakery bakery;
  private final Path site;
  private final PrintStream errors;
  private final String process;
  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
  private int bakes;
  private Draft draft;

  /**
   * @param process distinguishes the drafts of this process from those of others
   * @param errors is told of our own failures, with their traces
   */
  Workshop(Bakery bakery, Path site, String process, PrintStream errors) {
    this.bakery = bakery;
    this.site = site;
    this.process = process;
    this.errors = errors;
    this.draft = new Draft(process + "-0", List.of(), "");
  }

  Path site() {
    return site;
  }

  /** Bakes; whoever reads the site waits until it is done. */
  Draft bake() throws InterruptedException {
    lock.writeLock().lock();
    try {
      draft = attempt(process + "-" + ++bakes);
      return draft;
    } finally {
      lock.writeLock().unlock();
    }
  }

  private Draft attempt(String version) throws InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        List<Problem> problems = bakery.bake().problems();
        return new Draft(version, problems, "");
      } catch (UncheckedIOException e) {
        // A file was taken away or half written while we read: look again.
        if (tries == TRIES) {
          return failed(version, e);
        }
        Thread.sleep(BETWEEN_TRIES_MILLIS);
      } catch (RuntimeException | StackOverflowError e) {
        // The preview outlives a bug of ours: it is shown, and the next save may avoid it.
        return failed(version, e);
      }
    }
  }

  private Draft failed(String version, Throwable failure) {
    failure.printStackTrace(errors);
    return new Draft(version, List.of(), String.valueOf(failure.getMessage()));
  }

  /** Reads the site and what is known of it, as they belong together. */
  <T> T read(Reader<T> reader) {
    lock.readLock().lock();
    try {
      return reader.read(draft);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Looks at the site while nobody changes it. */
  interface Reader<T> {
    T read(Draft draft);
  }
}
