package no.programverk.publish.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.programverk.publish.host.ControlFiles;
import no.programverk.publish.host.Manifest;
import no.programverk.publish.host.ProgressListener;
import no.programverk.publish.host.Upload;

/** A tree in which each file is replaced by renaming a whole one over it. */
record TreeStore(Tree tree) implements Store {
  @Override
  public Optional<byte[]> read(String path) throws IOException {
    return tree.read(path);
  }

  @Override
  public boolean isEmpty() throws IOException {
    return tree.list("").isEmpty();
  }

  @Override
  public void putAll(List<Upload> files, ProgressListener progress) throws IOException {
    tree.makeFolders(ParentFolders.of(files.stream().map(Upload::path).toList()));
    BatchUpload.run(tree, files, progress);
  }

  @Override
  public void deleteAll(Collection<String> paths) throws IOException {
    List<String> all = new ArrayList<>(paths);
    // A client that died may have left the half of a file beside it.
    paths.forEach(path -> all.add(path + ControlFiles.UNFINISHED));
    tree.deleteAll(all);
  }

  @Override
  public void removeEmptyFolders(Collection<String> deleted, Manifest after) throws IOException {
    TreeSet<String> folders = ParentFolders.of(deleted);
    folders.removeAll(ParentFolders.of(after.files().keySet()));
    tree.removeFolders(folders.descendingSet());
  }

  @Override
  public boolean createNew(String path, byte[] content) throws IOException {
    tree.makeFolders(ParentFolders.of(List.of(path)));
    return tree.createNew(path, content);
  }

  @Override
  public boolean replace(String path, byte[] expected, byte[] content) throws IOException {
    return ExclusiveReplace.run(
        tree,
        path,
        expected,
        () -> tree.read(path),
        () -> {
          tree.create(Upload.of(path + ControlFiles.UNFINISHED, content));
          tree.rename(path + ControlFiles.UNFINISHED, path);
        });
  }

  @Override
  public void close() throws IOException {
    tree.close();
  }
}
