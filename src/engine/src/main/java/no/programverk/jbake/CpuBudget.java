package no.programverk.jbake;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * How long the texts of one build may keep the processor. Its patterns take the square or the cube
 * of the length of some texts, such as brackets that are opened again and again and never closed;
 * no list of such texts would be whole, so the time itself is bounded.
 *
 * <p>A page has a moment for free, which is many times what a page needs; what it takes beyond that
 * is taken from an allowance that all pages share.
 */
final class CpuBudget {
  private static final Duration FREE = Duration.ofMillis(200);

  /** Asked for the processor's time: on a busy machine, a good text may take long by the clock. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final AtomicLong allowanceNanos;

  CpuBudget(Duration allowance) {
    allowanceNanos = new AtomicLong(allowance.toNanos());
  }

  /**
   * Does the work on this thread, and interrupts it when the time is up.
   *
   * @param work must end when its thread is interrupted, with any exception
   * @return empty when it was interrupted
   */
  <T> Optional<T> within(Supplier<T> work) {
    long start = THREADS.getCurrentThreadCpuTime();
    Alarm alarm = Alarm.in(FREE.toNanos() + Math.max(allowanceNanos.get(), 0));
    try {
      T result = work.get();
      return alarm.stop() ? Optional.of(result) : Optional.empty();
    } catch (RuntimeException e) {
      if (alarm.stop()) {
        throw e;
      }
      return Optional.empty();
    } finally {
      alarm.stop();
      long beyond = THREADS.getCurrentThreadCpuTime() - start - FREE.toNanos();
      allowanceNanos.addAndGet(-Math.max(beyond, 0));
    }
  }

  /**
   * Interrupts the thread that set it, unless it is stopped before.
   *
   * @param ended completed in time, or with an exception by the clock
   * @param rung done when the thread has been interrupted or will not be
   */
  private record Alarm(CompletableFuture<Void> ended, CompletableFuture<Void> rung) {
    static Alarm in(long nanos) {
      Thread worker = Thread.currentThread();
      CompletableFuture<Void> ended = new CompletableFuture<>();
      CompletableFuture<Void> rung =
          ended
              .orTimeout(nanos, TimeUnit.NANOSECONDS)
              .exceptionally(
                  timeIsUp -> {
                    worker.interrupt();
                    return null;
                  });
      return new Alarm(ended, rung);
    }

    /**
     * Returns whether it was stopped in time. If not, the thread is no longer interrupted all the
     * same.
     */
    boolean stop() {
      ended.complete(null);
      rung.join();
      boolean inTime = !ended.isCompletedExceptionally();
      if (!inTime) {
        Thread.interrupted();
      }
      return inTime;
    }
  }
}
