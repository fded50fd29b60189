package no.programverk.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One build at a time of one site: a second waits. The system frees the lock of a process that
 * dies.
 */
public final class BuildLock implements AutoCloseable {
  private static final long WAIT_MILLIS = 50;

  private final FileChannel channel;

  private BuildLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param file that is locked; made when it is not there
   * @param waiting is run once if another build has it
   */
  public static BuildLock take(Path file, Runnable waiting) {
    try {
      Files.createDirectories(file.getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      boolean told = false;
      while (tryLock(channel) == null) {
        if (!told) {
          waiting.run();
          told = true;
        }
        Thread.sleep(WAIT_MILLIS);
      }
      return new BuildLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while another build was running", e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by another thread of this process, which is to wait for as well
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
