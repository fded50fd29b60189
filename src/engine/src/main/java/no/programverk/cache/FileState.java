package no.programverk.cache;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * A file at the time of a build.
 *
 * @param size in bytes
 * @param modified nanoseconds since the epoch, as exact as the file system tells
 * @param sha256 of its bytes
 */
public record FileState(long size, long modified, String sha256) {
  /**
   * A file written this shortly before it was looked at may be written again without its time
   * changing, so its time says nothing.
   */
  private static final long RACY_NANOS = 2_000_000_000L;

  /**
   * Returns whether the file's time can be trusted.
   *
   * @param taken when this state was, nanoseconds since the epoch
   */
  boolean isSettledAt(long taken) {
    return modified < taken - RACY_NANOS;
  }

  /** Returns whether the file seems untouched; its bytes are not read. */
  boolean looksLike(BasicFileAttributes attributes) {
    return size == attributes.size() && modified == nanos(attributes);
  }

  static long nanos(BasicFileAttributes attributes) {
    return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }
}
