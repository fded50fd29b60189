package no.programverk.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.programverk.publish.host.Upload;
import no.programverk.publish.tree.Tree;

/** Lets something go wrong at one of a client's operations, and at all that come after. */
final class HaltingTree implements Tree {
  /** What a process that is killed does not catch. */
  static final class Halted extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** What goes wrong. */
  enum End {
    /** The client dies: that operation is done half, and none comes after. */
    DEAD,
    /** The disk is full: what needs space is done half; the rest can be done. */
    FULL,
    /** Nothing may be changed any more. */
    FORBIDDEN
  }

  private final Tree tree;
  private final int last;
  private final End end;
  private final List<String> bodies = new ArrayList<>();
  private int operations;

  /**
   * Wraps a tree.
   *
   * @param last number of the operation that goes wrong first, from 1
   */
  HaltingTree(Tree tree, int last, End end) {
    this.tree = tree;
    this.last = last;
    this.end = end;
  }

  /** A tree in which nothing goes wrong, to count what is done in it. */
  static HaltingTree counting(Tree tree) {
    return new HaltingTree(tree, Integer.MAX_VALUE, End.DEAD);
  }

  int operations() {
    return operations;
  }

  /** Paths of what was written, in order. */
  List<String> bodies() {
    return List.copyOf(bodies);
  }

  private void step() {
    operations++;
    if (isOver(End.DEAD)) {
      throw new Halted();
    }
  }

  private boolean isOver(End such) {
    return end == such && operations >= last;
  }

  /** An operation that changes something. */
  private void change(String path) throws IOException {
    step();
    if (isOver(End.FORBIDDEN)) {
      throw new AccessDeniedException(path);
    }
  }

  /** An operation that needs space. */
  private void grow(String path) throws IOException {
    change(path);
    if (isOver(End.FULL)) {
      throw new FileSystemException(path, null, "No space left on device");
    }
  }

  private boolean isHalfDone() {
    int now = operations + 1;
    return end == End.DEAD ? now == last : end == End.FULL && now >= last;
  }

  @Override
  public Optional<byte[]> read(String path) throws IOException {
    step();
    return tree.read(path);
  }

  @Override
  public boolean exists(String path) throws IOException {
    step();
    return tree.exists(path);
  }

  @Override
  public InputStream open(String path) throws IOException {
    step();
    return tree.open(path);
  }

  @Override
  public void create(Upload file) throws IOException {
    if (isHalfDone()) {
      try (InputStream in = file.content().open()) {
        byte[] all = in.readAllBytes();
        tree.create(Upload.of(file.path(), Arrays.copyOf(all, all.length / 2)));
      }
    }
    grow(file.path());
    bodies.add(file.path());
    tree.create(file);
  }

  @Override
  public boolean createNew(String path, byte[] content) throws IOException {
    if (isHalfDone()) {
      tree.createNew(path, new byte[0]);
    }
    grow(path);
    bodies.add(path);
    return tree.createNew(path, content);
  }

  @Override
  public void rename(String from, String to) throws IOException {
    change(to);
    tree.rename(from, to);
  }

  @Override
  public void delete(String path) throws IOException {
    change(path);
    tree.delete(path);
  }

  @Override
  public boolean makeFolder(String path) throws IOException {
    grow(path);
    return tree.makeFolder(path);
  }

  @Override
  public void removeFolder(String path) throws IOException {
    change(path);
    tree.removeFolder(path);
  }

  @Override
  public void makeRoot() throws IOException {
    grow("");
    tree.makeRoot();
  }

  @Override
  public List<Item> list(String folder) throws IOException {
    step();
    return tree.list(folder);
  }

  @Override
  public Optional<String> readLink(String path) throws IOException {
    step();
    return tree.readLink(path);
  }

  @Override
  public boolean symlink(String target, String path) throws IOException {
    grow(path);
    return tree.symlink(target, path);
  }

  @Override
  public void hardlink(String existing, String path) throws IOException {
    grow(path);
    tree.hardlink(existing, path);
  }

  @Override
  public boolean hasLinks() throws IOException {
    grow("");
    return tree.hasLinks();
  }

  @Override
  public void close() throws IOException {
    tree.close();
  }
}
