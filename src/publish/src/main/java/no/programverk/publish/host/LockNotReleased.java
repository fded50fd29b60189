package no.programverk.publish.host;

import java.io.IOException;
import java.util.stream.Stream;

/** A publisher that failed could not release its lock either; suppressed in the first failure. */
public final class LockNotReleased extends IOException {
  private static final long serialVersionUID = 1;

  public LockNotReleased(IOException cause) {
    super(cause);
  }

  /** Returns whether a failure left the lock at the host. */
  public static boolean after(Throwable failure) {
    return Stream.of(failure.getSuppressed()).anyMatch(LockNotReleased.class::isInstance);
  }
}
