package no.programverk.publish;

import java.io.IOException;
import java.util.Optional;
import no.programverk.cache.Sha256;

/**
 * The lock of a tree with links: a symbolic link whose target tells who has it. Making one is a
 * single step that only one of two publishers succeeds in, and sends no file.
 */
final class ReleaseLock {
  private static final String UNLOCKED = "";

  private final Tree tree;

  ReleaseLock(Tree tree) {
    this.tree = tree;
  }

  /**
   * Takes the lock.
   *
   * @throws PublishStopped when another has it
   */
  void take(Claim claim) throws IOException {
    if (!tree.symlink(claim.self().token(), Control.LOCK)) {
      takeOver(claim.self().token(), claim);
    }
  }

  /** Lets others in. */
  void release() throws IOException {
    tree.delete(Control.LOCK);
  }

  /** Lets others in after a failure, so that any machine may go on. */
  void giveBack(Claim claim, Exception failure) {
    try {
      if (tree.readLink(Control.LOCK).filter(claim.self().token()::equals).isPresent()) {
        release();
      }
    } catch (IOException e) {
      failure.addSuppressed(new LockLeft(e));
    }
  }

  /**
   * Points the current link elsewhere. The new link is made where the lock is, and so is the lock,
   * until it is renamed: one step makes it current and lets others in.
   */
  void switchTo(String target, Claim claim) throws IOException {
    if (!tree.symlink(target, Control.LOCK)) {
      String there = tree.readLink(Control.LOCK).orElse(UNLOCKED);
      if (!there.equals(target)) {
        takeOver(target, claim);
      }
    }
    tree.rename(Control.LOCK, Control.CURRENT);
  }

  private void takeOver(String target, Claim claim) throws IOException {
    String there = tree.readLink(Control.LOCK).orElse(UNLOCKED);
    Optional<Owner> holder = Owner.parse(there);
    // A link to a release is a rollback's that died: a living one has it for one round trip.
    boolean rollback = there.startsWith(Control.RELEASES + "/") && staysSo(there);
    if (!rollback && !claim.mayTake(holder)) {
      throw Claim.locked(holder);
    }
    // Named by what is replaced: of two that saw the same stale lock, one makes the link.
    String right =
        Control.LOCK
            + "."
            + Sha256.of(there.getBytes(java.nio.charset.StandardCharsets.UTF_8)).substring(0, 10);
    if (claim.force()) {
      tree.delete(right);
    }
    if (!tree.symlink(target, right)) {
      throw Claim.locked(holder);
    }
    try {
      if (!tree.readLink(Control.LOCK).filter(there::equals).isPresent()) {
        throw Claim.locked(holder);
      }
      tree.rename(right, Control.LOCK);
    } catch (IOException | PublishStopped e) {
      giveUp(right, e);
      throw e;
    }
  }

  /** Whoever comes next must find the right free. */
  private void giveUp(String right, Exception failure) {
    try {
      tree.delete(right);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private boolean staysSo(String there) throws IOException {
    try {
      Thread.sleep(1_500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return tree.readLink(Control.LOCK).filter(there::equals).isPresent();
  }
}
