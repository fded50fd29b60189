package no.programverk.publish;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The lock of a place without links: a file that only one of two publishers succeeds in making, and
 * that tells who made it and what is being changed.
 */
public final class JournalLock {
  private static final long UNWRITTEN_MILLIS = 1_500;

  private final Store store;
  private final String file;

  JournalLock(Store store, String file) {
    this.store = store;
    this.file = file;
  }

  /** The lock in a folder. */
  public static JournalLock of(Tree tree, String file) {
    return new JournalLock(new TreeStore(tree), file);
  }

  /** The journal of whoever has the lock; empty when nobody has, or nobody can tell. */
  public Optional<Journal> read() throws IOException {
    return store.read(file).flatMap(Journal::parse);
  }

  /**
   * Takes the lock.
   *
   * @return true when nobody's journal was there
   * @throws PublishStopped when another has it
   */
  public boolean take(Journal journal, Claim claim) throws IOException {
    boolean first = store.createNew(file, journal.text());
    if (!first) {
      takeOver(journal, claim);
    }
    byte[] there = store.read(file).orElse(new byte[0]);
    if (!Arrays.equals(there, journal.text())) {
      throw Claim.locked(Journal.parse(there).flatMap(Journal::owner));
    }
    return first;
  }

  private void takeOver(Journal journal, Claim claim) throws IOException {
    byte[] there = store.read(file).orElse(new byte[0]);
    Optional<Journal> other = Journal.parse(there);
    Optional<Owner> holder = other.flatMap(Journal::owner);
    // What the other one may have changed must be in our journal, or a crash of ours would lose it.
    boolean covered = other.isEmpty() || journal.paths().containsAll(other.get().paths());
    boolean given = other.filter(Journal::isAbandoned).isPresent();
    boolean dead = other.isEmpty() && staysUnwritten(there);
    if (!covered || !(given || dead || claim.mayTake(holder))) {
      throw Claim.locked(holder);
    }
    if (claim.force()) {
      store.putAll(List.of(new Body.Placed(file, Body.of(journal.text()))), Observer.SILENT);
    } else if (!store.replace(file, there, journal.text())) {
      throw Claim.locked(holder);
    }
  }

  /** A journal is written at once; one that stays unwritten was left by a client that died. */
  private boolean staysUnwritten(byte[] there) throws IOException {
    try {
      Thread.sleep(UNWRITTEN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return store.read(file).filter(now -> Arrays.equals(now, there)).isPresent();
  }

  /** Says at the host that nobody is at work, so that any machine may go on with what is left. */
  void abandon(Journal journal, Exception failure) {
    try {
      store.replace(file, journal.text(), journal.abandoned().text());
    } catch (IOException e) {
      failure.addSuppressed(new LockLeft(e));
    }
  }

  /** Lets others in after a failure that left nothing to go on with. */
  public void giveBack(Exception failure) {
    try {
      release();
    } catch (IOException e) {
      failure.addSuppressed(new LockLeft(e));
    }
  }

  /** Lets others in. */
  public void release() throws IOException {
    store.deleteAll(List.of(file));
  }
}
