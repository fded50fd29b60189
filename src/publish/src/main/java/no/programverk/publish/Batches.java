package no.programverk.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sends files in batches, so that many requests can be under way and few files are half there. */
final class Batches {
  private static final int FILES = 256;
  private static final long BYTES = 8 << 20;

  private Batches() {}

  static List<List<Body.Placed>> of(List<Body.Placed> files) {
    List<List<Body.Placed>> batches = new ArrayList<>();
    List<Body.Placed> batch = new ArrayList<>();
    long bytes = 0;
    for (Body.Placed file : files) {
      batch.add(file);
      bytes += file.body().bytes();
      if (batch.size() == FILES || bytes >= BYTES) {
        batches.add(List.copyOf(batch));
        batch.clear();
        bytes = 0;
      }
    }
    if (!batch.isEmpty()) {
      batches.add(List.copyOf(batch));
    }
    return batches;
  }

  /**
   * Writes a batch under temporary names, reads it back, and renames it into place. The folders are
   * there.
   */
  static void put(Tree tree, List<Body.Placed> batch, Observer observer) throws IOException {
    List<Body.Placed> unfinished =
        batch.stream()
            .map(file -> new Body.Placed(file.path() + Control.UNFINISHED, file.body()))
            .toList();
    List<String> paths = unfinished.stream().map(Body.Placed::path).toList();
    try {
      tree.createAll(unfinished, observer);
      compare(batch, tree.digests(paths));
      tree.renameAll(
          batch.stream()
              .map(file -> new Tree.Pair(file.path() + Control.UNFINISHED, file.path()))
              .toList());
    } catch (IOException e) {
      clearAway(tree, paths, e);
      throw e;
    }
  }

  /** On a full disk nobody could even say that they gave up, if halves of files stayed there. */
  private static void clearAway(Tree tree, List<String> unfinished, IOException failure) {
    try {
      tree.deleteAll(unfinished);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** Compares what was read back with what was sent. */
  static void compare(List<Body.Placed> sent, List<String> digests) throws IOException {
    for (int i = 0; i < sent.size(); i++) {
      if (!sent.get(i).body().sha256().equals(digests.get(i))) {
        throw Body.notAsSent(sent.get(i).path());
      }
    }
  }
}
