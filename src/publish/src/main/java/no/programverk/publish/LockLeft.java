package no.programverk.publish;

import java.io.IOException;

/** A publisher that failed could not take its lock away either; suppressed in what failed first. */
final class LockLeft extends IOException {
  private static final long serialVersionUID = 1;

  LockLeft(IOException cause) {
    super(cause);
  }

  /** True when a failure left the lock at the host. */
  static boolean by(Throwable failure) {
    for (Throwable suppressed : failure.getSuppressed()) {
      if (suppressed instanceof LockLeft) {
        return true;
      }
    }
    return false;
  }
}
