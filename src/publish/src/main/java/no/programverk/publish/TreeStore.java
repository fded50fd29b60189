package no.programverk.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.programverk.cache.Sha256;

/** A tree of files in which each is replaced by renaming a whole one over it. */
final class TreeStore implements Store {
  private final Tree tree;

  TreeStore(Tree tree) {
    this.tree = tree;
  }

  @Override
  public Optional<byte[]> read(String path) throws IOException {
    return tree.read(path);
  }

  @Override
  public boolean isEmpty() throws IOException {
    return tree.list("").isEmpty();
  }

  @Override
  public void putAll(List<Body.Placed> files, Observer observer) throws IOException {
    tree.makeFolders(Folders.of(files.stream().map(Body.Placed::path).toList()));
    for (List<Body.Placed> batch : Batches.of(files)) {
      Batches.put(tree, batch, observer);
    }
  }

  @Override
  public void deleteAll(Collection<String> paths) throws IOException {
    List<String> all = new ArrayList<>(paths);
    // A client that died may have left the half of a file beside it.
    paths.forEach(path -> all.add(path + Control.UNFINISHED));
    tree.deleteAll(all);
  }

  @Override
  public void tidy(Collection<String> deleted, Manifest after) throws IOException {
    TreeSet<String> folders = Folders.of(deleted);
    folders.removeAll(Folders.of(after.files().keySet()));
    tree.removeFolders(folders.descendingSet());
  }

  @Override
  public boolean createNew(String path, byte[] content) throws IOException {
    tree.makeFolders(Folders.of(List.of(path)));
    return tree.createNew(path, content);
  }

  @Override
  public boolean replace(String path, byte[] expected, byte[] content) throws IOException {
    // Named by what is replaced: of two that saw the same stale file, one makes the folder.
    String right = path + "." + Sha256.of(expected).substring(0, 10);
    if (!tree.makeFolder(right)) {
      return false;
    }
    boolean same;
    try {
      same = tree.read(path).filter(now -> Arrays.equals(now, expected)).isPresent();
      if (same) {
        tree.create(path + Control.UNFINISHED, Body.of(content));
        tree.rename(path + Control.UNFINISHED, path);
      }
    } catch (IOException e) {
      giveUp(right, e);
      throw e;
    }
    tree.removeFolder(right);
    return same;
  }

  /** Whoever comes next must find the right free. */
  private void giveUp(String right, IOException failure) {
    try {
      tree.removeFolder(right);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public void close() throws IOException {
    tree.close();
  }
}
