package no.programverk.publish.tree;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import no.programverk.digest.Sha256;

/** Lets one of several clients replace something in a tree, and only if it is as expected. */
final class ExclusiveReplace {
  private ExclusiveReplace() {}

  /** Returns what is to be replaced; empty when it is not there. */
  @FunctionalInterface
  interface Reader {
    Optional<byte[]> read() throws IOException;
  }

  /** Replaces it. */
  @FunctionalInterface
  interface Writer {
    void write() throws IOException;
  }

  /** Returns false when it is not as expected, or when another is replacing it. */
  static boolean run(Tree tree, String path, byte[] expected, Reader reader, Writer writer)
      throws IOException {
    // Named by what is replaced: of two that saw the same, one makes the folder.
    String claim = path + "." + Sha256.of(expected).substring(0, 10);
    if (!tree.makeFolder(claim)) {
      return false;
    }
    boolean same;
    try {
      same = reader.read().filter(now -> Arrays.equals(now, expected)).isPresent();
      if (same) {
        writer.write();
      }
    } catch (IOException e) {
      giveUp(tree, claim, e);
      throw e;
    }
    tree.removeFolder(claim);
    return same;
  }

  /** Removes the folder for whoever comes next. */
  private static void giveUp(Tree tree, String claim, IOException failure) {
    try {
      tree.removeFolder(claim);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
