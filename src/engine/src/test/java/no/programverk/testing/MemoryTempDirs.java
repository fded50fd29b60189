package no.programverk.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Makes the tests' folders in memory where this machine has room there: a site is hundreds of small
 * files, and some disks take a hundred times as long to make one. {@code junit-platform.properties}
 * names it.
 */
public final class MemoryTempDirs implements TempDirFactory {
  private static final Path MEMORY = Path.of("/dev/shm");

  /** Many times what the tests have there at once, in bytes. */
  private static final long ROOM = 2L << 30;

  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
      throws IOException {
    return create();
  }

  /** Returns a new folder, which whoever asked for it removes. */
  static Path create() throws IOException {
    boolean roomy = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= ROOM;
    return roomy
        ? Files.createTempDirectory(MEMORY, "programverk-")
        : Files.createTempDirectory("programverk-");
  }
}
