package no.programverk.publish.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import no.programverk.publish.host.ControlFiles;
import no.programverk.publish.host.Publisher;

/**
 * A lock as a symbolic link whose target tells who holds it. Making one is a single step, and sends
 * no file.
 */
record LinkCell(Tree tree, String path) implements LockCell {
  @Override
  public Optional<byte[]> read() throws IOException {
    return tree.readLink(path).map(target -> target.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean create(byte[] content) throws IOException {
    return tree.symlink(text(content), path);
  }

  @Override
  public boolean replace(byte[] expected, byte[] content) throws IOException {
    return ExclusiveReplace.run(tree, path, expected, this::read, () -> overwrite(content));
  }

  @Override
  public void overwrite(byte[] content) throws IOException {
    relink(tree, text(content), path + ControlFiles.UNFINISHED, path);
  }

  /** Makes a link point elsewhere in one step, by way of another that is renamed over it. */
  static void relink(Tree tree, String target, String temporary, String path) throws IOException {
    makeLink(tree, target, temporary);
    tree.rename(temporary, path);
  }

  /** Makes a link in place of one that a client that died has left. */
  static void makeLink(Tree tree, String target, String path) throws IOException {
    if (!tree.symlink(target, path)) {
      tree.delete(path);
      tree.symlink(target, path);
    }
  }

  @Override
  public void delete() throws IOException {
    tree.delete(path);
  }

  @Override
  public byte[] format(LockRecord record) {
    return record.holder().map(Publisher::token).orElse("").getBytes(StandardCharsets.UTF_8);
  }

  /** Returns none for the link of a rollback: it stands for one round trip if its client lives. */
  @Override
  public Optional<LockRecord> parse(byte[] content) {
    String target = text(content);
    return target.startsWith(ControlFiles.RELEASES + "/")
        ? Optional.empty()
        : Optional.of(new LockRecord(Publisher.parse(target), false, Set.of()));
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
