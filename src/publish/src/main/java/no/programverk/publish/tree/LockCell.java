package no.programverk.publish.tree;

import java.io.IOException;
import java.util.Optional;

/** Where a lock stands at a host: some bytes that only one of several publishers can change. */
interface LockCell {
  /** Returns what stands there; empty when the lock is free. */
  Optional<byte[]> read() throws IOException;

  /**
   * Makes it.
   *
   * @return false when it was there, or when another made it
   */
  boolean create(byte[] content) throws IOException;

  /**
   * Replaces it.
   *
   * @return false when it is not as expected, or when another is replacing it
   */
  boolean replace(byte[] expected, byte[] content) throws IOException;

  /** Replaces it even if another is doing so. */
  void overwrite(byte[] content) throws IOException;

  /** Removes it, if it is there. */
  void delete() throws IOException;

  /** Returns the bytes of a record. */
  byte[] format(LockRecord record);

  /** Reads a record; empty when it is only begun, and so left by a client that died if it stays. */
  Optional<LockRecord> parse(byte[] content);
}
