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

  /** Whether the file seems untouched; its bytes are not read. */
  boolean looksLike(BasicFileAttributes attributes) {
    return size == attributes.size() && modified == nanos(attributes);
  }

  static long nanos(BasicFileAttributes attributes) {
    return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }
}
