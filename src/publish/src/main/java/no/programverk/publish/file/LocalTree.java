package no.programverk.publish.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.programverk.publish.host.Upload;
import no.programverk.publish.tree.Tree;

/** A folder of this machine, or one that is mounted. */
public final class LocalTree implements Tree {
  /** What a web server, which is another user, can read. */
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwxr-xr-x");

  private final Path root;

  /** Creates a tree of a folder, which need not be there yet. */
  public LocalTree(Path root) {
    this.root = root;
  }

  @Override
  public void makeRoot() throws IOException {
    if (!Files.isDirectory(root)) {
      Files.createDirectories(root);
      open(root, FOLDER);
    }
  }

  /** Opens to readers what the user's own mask would close. */
  private static void open(Path path, Set<PosixFilePermission> to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view != null && !view.readAttributes().permissions().equals(to)) {
      view.setPermissions(to);
    }
  }

  private Path at(String path) {
    return root.resolve(path);
  }

  @Override
  public Optional<byte[]> read(String path) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(at(path)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean exists(String path) {
    return Files.exists(at(path), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public InputStream open(String path) throws IOException {
    return Files.newInputStream(at(path));
  }

  @Override
  public void create(Upload file) throws IOException {
    try (InputStream in = file.content().open();
        OutputStream out = Files.newOutputStream(at(file.path()))) {
      in.transferTo(out);
    }
    open(at(file.path()), FILE);
  }

  @Override
  public boolean createNew(String path, byte[] content) throws IOException {
    try {
      Files.write(at(path), content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  @Override
  public void rename(String from, String to) throws IOException {
    Files.move(
        at(from), at(to), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void delete(String path) throws IOException {
    try {
      Files.deleteIfExists(at(path));
    } catch (java.nio.file.FileSystemException e) {
      // Under a name that is a file's, there is nothing to delete.
      if (Files.exists(at(path), LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
    }
  }

  @Override
  public boolean makeFolder(String path) throws IOException {
    try {
      Files.createDirectory(at(path));
      open(at(path), FOLDER);
      return true;
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(at(path))) {
        throw e;
      }
      return false;
    }
  }

  @Override
  public void removeFolder(String path) throws IOException {
    try {
      Files.deleteIfExists(at(path));
    } catch (DirectoryNotEmptyException e) {
      // Something else is in it, so it stays.
      return;
    }
  }

  @Override
  public List<Item> list(String folder) throws IOException {
    try (Stream<Path> items = Files.list(at(folder))) {
      return items
          .map(
              item ->
                  new Item(
                      item.getFileName().toString(),
                      Files.isDirectory(item, LinkOption.NOFOLLOW_LINKS)))
          .toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
  }

  @Override
  public Optional<String> readLink(String path) throws IOException {
    return Files.isSymbolicLink(at(path))
        ? Optional.of(Files.readSymbolicLink(at(path)).toString().replace('\\', '/'))
        : Optional.empty();
  }

  @Override
  public boolean symlink(String target, String path) throws IOException {
    try {
      Files.createSymbolicLink(at(path), root.getFileSystem().getPath(target));
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  @Override
  public void hardlink(String existing, String path) throws IOException {
    open(at(existing), FILE);
    Files.createLink(at(path), at(existing));
  }

  /** Tries, for no file system says beforehand what it can do; leaves nothing. */
  @Override
  public boolean hasLinks() throws IOException {
    String probe = ".publisering-" + UUID.randomUUID();
    Path file = Files.createFile(at(probe));
    try {
      Files.createLink(at(probe + "-h"), file);
      Files.createSymbolicLink(at(probe + "-s"), at(probe).getFileName());
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false; // FAT, a network drive, or Windows without the right to make links
    } finally {
      Files.deleteIfExists(at(probe + "-h"));
      Files.deleteIfExists(at(probe + "-s"));
      Files.delete(file);
    }
  }

  @Override
  public void close() {}
}
