package no.programverk.publish.tree;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import no.programverk.publish.host.LockNotReleased;
import no.programverk.publish.host.LockRequest;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.Publisher;

/**
 * Lets one publisher in at a time. A lock is free, held by a publisher, abandoned by one that
 * failed and could say so, or only begun. It is taken over from a publisher that is known to have
 * ended, or by force.
 */
public final class HostLock {
  /** A record is written at once; one that stays begun for so long was left by a dead client. */
  private static final long BEGUN_MILLIS = 1_500;

  private static final byte[] NOTHING = {};

  private final LockCell cell;

  HostLock(LockCell cell) {
    this.cell = cell;
  }

  /** Returns the lock that is a file of a tree. */
  public static HostLock inFile(Tree tree, String path) {
    return new HostLock(new StoreCell(new TreeStore(tree), path));
  }

  /** Returns who holds the lock; empty when nobody does, or nobody can tell. */
  public Optional<Publisher> holder() throws IOException {
    return cell.read().flatMap(cell::parse).flatMap(LockRecord::holder);
  }

  /**
   * Takes the lock.
   *
   * @return true when it was free
   * @throws PublishStopped when another holds it
   */
  public boolean take(LockRecord mine, LockRequest request) throws IOException {
    return take(cell.format(mine), mine, request);
  }

  /** Takes the lock with other bytes than those of its record. */
  boolean take(byte[] content, LockRecord mine, LockRequest request) throws IOException {
    boolean free = cell.create(content);
    if (!free) {
      takeOver(content, mine, request);
    }
    return free;
  }

  private void takeOver(byte[] content, LockRecord mine, LockRequest request) throws IOException {
    byte[] there = cell.read().orElse(NOTHING);
    Optional<LockRecord> other = cell.parse(there);
    if (other.isEmpty() && Arrays.equals(there, content)) {
      return; // another goes back to the same release
    }
    Optional<Publisher> holder = other.flatMap(LockRecord::holder);
    boolean given = other.isPresent() ? other.get().abandoned() : stays(there);
    // What the other one may have changed must be in our record, or a crash of ours would lose it.
    boolean covered = other.isEmpty() || mine.paths().containsAll(other.get().paths());
    if (!covered || !(given || request.mayTake(holder))) {
      throw LockRequest.locked(holder);
    }
    if (request.force()) {
      cell.overwrite(content);
    } else if (!cell.replace(there, content)) {
      throw LockRequest.locked(holder);
    }
    byte[] now = cell.read().orElse(NOTHING);
    if (!Arrays.equals(now, content)) {
      throw LockRequest.locked(cell.parse(now).flatMap(LockRecord::holder));
    }
  }

  private boolean stays(byte[] there) throws IOException {
    try {
      Thread.sleep(BEGUN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return isAs(there);
  }

  private boolean isAs(byte[] content) throws IOException {
    return cell.read().filter(there -> Arrays.equals(there, content)).isPresent();
  }

  /** Lets others in. */
  public void release() throws IOException {
    cell.delete();
  }

  /** Lets others in after a failure that left nothing to go on with. */
  public void release(LockRecord mine, Exception failure) {
    after(
        failure,
        () -> {
          if (isAs(cell.format(mine))) {
            release();
          }
        });
  }

  /** Says after a failure that nobody is at work, so that any machine may go on with the rest. */
  void abandon(LockRecord mine, Exception failure) {
    after(failure, () -> cell.replace(cell.format(mine), cell.format(mine.abandon())));
  }

  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private static void after(Exception failure, Step step) {
    try {
      step.run();
    } catch (IOException e) {
      failure.addSuppressed(new LockNotReleased(e));
    }
  }
}
