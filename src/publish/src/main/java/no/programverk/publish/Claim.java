package no.programverk.publish;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * The wish to be the only publisher of a host.
 *
 * @param self who wishes
 * @param gone tells of another that it has ended, so that its lock is stale
 * @param force true to take the lock whoever has it
 */
public record Claim(Owner self, Predicate<Owner> gone, boolean force) {
  /** True when a lock with an owner may be taken over. */
  public boolean mayTake(Optional<Owner> holder) {
    return force || holder.filter(gone).isPresent();
  }

  /** The lock is somebody else's. */
  public static PublishStopped locked(Optional<Owner> holder) {
    return holder
        .map(
            owner ->
                PublishStopped.because(
                    "laast",
                    owner.user(),
                    owner.machine(),
                    String.valueOf(owner.process()),
                    owner.since().toString()))
        .orElseGet(() -> PublishStopped.because("laast-ukjent"));
  }
}
