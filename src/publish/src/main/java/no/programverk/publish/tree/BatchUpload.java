package no.programverk.publish.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.programverk.publish.host.ControlFiles;
import no.programverk.publish.host.ProgressListener;
import no.programverk.publish.host.Upload;

/**
 * Writes files in batches, so that many requests can be under way and few files are half there.
 * Each batch is written under temporary names, read back, and renamed into place.
 */
final class BatchUpload {
  private static final int FILES = 256;
  private static final long BYTES = 8 << 20;

  private BatchUpload() {}

  /** Writes files into folders that exist. */
  static void run(Tree tree, List<Upload> files, ProgressListener progress) throws IOException {
    List<Upload> batch = new ArrayList<>();
    long bytes = 0;
    for (Upload file : files) {
      batch.add(file);
      bytes += file.bytes();
      if (batch.size() == FILES || bytes >= BYTES) {
        put(tree, batch, progress);
        batch.clear();
        bytes = 0;
      }
    }
    if (!batch.isEmpty()) {
      put(tree, batch, progress);
    }
  }

  private static void put(Tree tree, List<Upload> batch, ProgressListener progress)
      throws IOException {
    List<Upload> unfinished =
        batch.stream().map(file -> file.at(file.path() + ControlFiles.UNFINISHED)).toList();
    List<String> paths = unfinished.stream().map(Upload::path).toList();
    try {
      tree.createAll(unfinished, progress);
      compare(batch, tree.digests(paths));
      tree.renameAll(
          batch.stream()
              .map(file -> new Tree.Pair(file.path() + ControlFiles.UNFINISHED, file.path()))
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

  private static void compare(List<Upload> sent, List<String> digests) throws IOException {
    for (int i = 0; i < sent.size(); i++) {
      if (!sent.get(i).sha256().equals(digests.get(i))) {
        throw Upload.notAsSent(sent.get(i).path());
      }
    }
  }
}
