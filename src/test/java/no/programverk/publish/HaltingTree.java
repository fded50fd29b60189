package no.programverk.publish;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lets a client die at one of its operations: that one is done half, and none comes after. */
final class HaltingTree implements Tree {
  /** What a process that is killed does not catch. */
  static final class Halted extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final Tree tree;
  private final int last;
  private final List<String> bodies = new ArrayList<>();
  private int operations;

  /**
   * Wraps a tree.
   *
   * @param last number of the operation to die at, from 1
   */
  HaltingTree(Tree tree, int last) {
    this.tree = tree;
    this.last = last;
  }

  int operations() {
    return operations;
  }

  /** Paths of what was written, in order. */
  List<String> bodies() {
    return List.copyOf(bodies);
  }

  private void step() {
    if (++operations >= last) {
      throw new Halted();
    }
  }

  @Override
  public Optional<byte[]> read(String path) throws IOException {
    step();
    return tree.read(path);
  }

  @Override
  public InputStream open(String path) throws IOException {
    step();
    return tree.open(path);
  }

  @Override
  public void create(String path, Body body) throws IOException {
    if (operations + 1 == last) {
      try (InputStream in = body.open()) {
        byte[] all = in.readAllBytes();
        tree.create(path, Body.of(Arrays.copyOf(all, all.length / 2)));
      }
    }
    step();
    bodies.add(path);
    tree.create(path, body);
  }

  @Override
  public boolean createNew(String path, byte[] content) throws IOException {
    if (operations + 1 == last) {
      tree.createNew(path, new byte[0]);
    }
    step();
    bodies.add(path);
    return tree.createNew(path, content);
  }

  @Override
  public void rename(String from, String to) throws IOException {
    step();
    tree.rename(from, to);
  }

  @Override
  public void delete(String path) throws IOException {
    step();
    tree.delete(path);
  }

  @Override
  public boolean makeFolder(String path) throws IOException {
    step();
    return tree.makeFolder(path);
  }

  @Override
  public void removeFolder(String path) throws IOException {
    step();
    tree.removeFolder(path);
  }

  @Override
  public void makeRoot() throws IOException {
    step();
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
    step();
    return tree.symlink(target, path);
  }

  @Override
  public void hardlink(String existing, String path) throws IOException {
    step();
    tree.hardlink(existing, path);
  }

  @Override
  public boolean hasLinks() throws IOException {
    step();
    return tree.hasLinks();
  }

  @Override
  public void close() throws IOException {
    tree.close();
  }
}
