package no.programverk.publish.host;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * A request to be the only publisher of a host.
 *
 * @param self who asks
 * @param gone tells whether another publisher has ended, so that its lock is stale
 * @param force true to take the lock whoever holds it
 */
public record LockRequest(Publisher self, Predicate<Publisher> gone, boolean force) {
  /** Returns whether a lock may be taken over from its holder. */
  public boolean mayTake(Optional<Publisher> holder) {
    return force || holder.filter(gone).isPresent();
  }

  /** Returns the reason to stop that another holds the lock. */
  public static PublishStopped locked(Optional<Publisher> holder) {
    return holder
        .map(
            publisher ->
                PublishStopped.because(
                    "laast",
                    publisher.user(),
                    publisher.machine(),
                    String.valueOf(publisher.process()),
                    publisher.since().toString()))
        .orElseGet(() -> PublishStopped.because("laast-ukjent"));
  }
}
