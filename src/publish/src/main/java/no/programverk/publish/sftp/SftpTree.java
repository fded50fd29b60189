package no.programverk.publish.sftp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.programverk.publish.host.ProgressListener;
import no.programverk.publish.host.Upload;
import no.programverk.publish.tree.Tree;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.sftp.client.RawSftpClient;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** A folder behind ssh. */
final class SftpTree implements Tree {
  /** What OpenSSH speaks: requests look otherwise in later versions. */
  private static final int VERSION = 3;

  private static final String HARD_LINK = "hardlink@openssh.com";
  private static final String RENAME_OVER = "posix-rename@openssh.com";
  private static final Set<Integer> NONE = Set.of();

  /** There is nothing of that name; servers of version 3 say no more about folders in the way. */
  private static final Set<Integer> ABSENT =
      Set.of(
          SftpConstants.SSH_FX_NO_SUCH_FILE,
          SftpConstants.SSH_FX_NO_SUCH_PATH,
          SftpConstants.SSH_FX_NOT_A_DIRECTORY);

  private static final Set<Integer> ABSENT_OR_NOT_EMPTY =
      Set.of(
          SftpConstants.SSH_FX_NO_SUCH_FILE,
          SftpConstants.SSH_FX_NO_SUCH_PATH,
          SftpConstants.SSH_FX_NOT_A_DIRECTORY,
          SftpConstants.SSH_FX_FAILURE,
          SftpConstants.SSH_FX_DIR_NOT_EMPTY);

  private static final Set<Integer> PRESENT =
      Set.of(SftpConstants.SSH_FX_FAILURE, SftpConstants.SSH_FX_FILE_ALREADY_EXISTS);

  private final SshConnection connection;
  private final SftpClient client;
  private final BulkTransfer transfers;
  private final String root;
  private final boolean commands;

  /**
   * Opens a folder.
   *
   * @param root path of the folder; a relative one is the user's
   * @param commands true to use the server's shell where it has one
   */
  SftpTree(SshConnection connection, String root, boolean commands) throws IOException {
    this.connection = connection;
    this.client = SftpClientFactory.instance().createSftpClient(connection.session(), VERSION);
    this.transfers = new BulkTransfer((RawSftpClient) client);
    this.root = root;
    this.commands = commands;
  }

  private String at(String path) {
    return path.isEmpty() ? root : root + "/" + path;
  }

  private RequestPipeline pipeline() {
    return new RequestPipeline((RawSftpClient) client);
  }

  private static Buffer request(String... strings) {
    Buffer buffer = new ByteArrayBuffer();
    for (String string : strings) {
      buffer.putString(string);
    }
    return buffer;
  }

  /** Something asked of the server. */
  @FunctionalInterface
  private interface Question<T> {
    T ask() throws IOException;
  }

  /** Returns the answer; empty when there is nothing of that name. */
  private static <T> Optional<T> ifThere(Question<T> question) throws IOException {
    try {
      return Optional.of(question.ask());
    } catch (SftpException e) {
      if (ABSENT.contains(e.getStatus())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Something that the server is to make. */
  @FunctionalInterface
  private interface Making {
    void run() throws IOException;
  }

  /** Returns false when it could not be made because it is there. */
  private static boolean make(Making making, Question<Boolean> isThere) throws IOException {
    try {
      making.run();
      return true;
    } catch (SftpException e) {
      if (PRESENT.contains(e.getStatus()) && isThere.ask()) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public Optional<byte[]> read(String path) throws IOException {
    return ifThere(() -> transfers.read(at(path)));
  }

  @Override
  public InputStream open(String path) throws IOException {
    return new ByteArrayInputStream(transfers.read(at(path)));
  }

  @Override
  public void create(Upload file) throws IOException {
    createAll(List.of(file), ProgressListener.SILENT);
  }

  @Override
  public void createAll(List<Upload> files, ProgressListener progress) throws IOException {
    transfers.write(files.stream().map(file -> file.at(at(file.path()))).toList(), progress);
  }

  @Override
  public List<String> digests(List<String> paths) throws IOException {
    return transfers.digests(paths.stream().map(this::at).toList());
  }

  @Override
  public boolean createNew(String path, byte[] content) throws IOException {
    return make(() -> transfers.writeNew(at(path), content), () -> exists(path));
  }

  @Override
  public boolean exists(String path) throws IOException {
    return ifThere(() -> client.lstat(at(path))).isPresent();
  }

  @Override
  public void rename(String from, String to) throws IOException {
    renameAll(List.of(new Pair(from, to)));
  }

  @Override
  public void renameAll(List<Pair> pairs) throws IOException {
    extended(RENAME_OVER, pairs);
  }

  @Override
  public void hardlink(String existing, String path) throws IOException {
    linkAll(List.of(new Pair(existing, path)));
  }

  @Override
  public void linkAll(List<Pair> pairs) throws IOException {
    extended(HARD_LINK, pairs);
  }

  /** The library's own extensions wait for the answer to each. */
  private void extended(String extension, List<Pair> pairs) throws IOException {
    RequestPipeline pipeline = pipeline();
    for (Pair pair : pairs) {
      pipeline.send(
          SftpConstants.SSH_FXP_EXTENDED,
          request(extension, at(pair.from()), at(pair.to())),
          pair.to(),
          NONE);
    }
    pipeline.finish();
  }

  @Override
  public void delete(String path) throws IOException {
    deleteAll(List.of(path));
  }

  @Override
  public void deleteAll(Collection<String> paths) throws IOException {
    each(SftpConstants.SSH_FXP_REMOVE, paths, ABSENT);
  }

  private void each(int command, Collection<String> paths, Set<Integer> alsoFine)
      throws IOException {
    RequestPipeline pipeline = pipeline();
    for (String path : paths) {
      Buffer request = request(at(path));
      if (command == SftpConstants.SSH_FXP_MKDIR) {
        request.putInt(0); // no attributes
      }
      pipeline.send(command, request, path, alsoFine);
    }
    pipeline.finish();
  }

  @Override
  public boolean makeFolder(String path) throws IOException {
    return make(() -> client.mkdir(at(path)), () -> isFolder(path));
  }

  private boolean isFolder(String path) throws IOException {
    return ifThere(() -> client.stat(at(path)).isDirectory()).orElse(false);
  }

  /** A failure that is not "it is there" shows when something is written into the folder. */
  @Override
  public void makeFolders(Collection<String> folders) throws IOException {
    each(SftpConstants.SSH_FXP_MKDIR, folders, PRESENT);
  }

  @Override
  public void makeRoot() throws IOException {
    int from = 0;
    while (from >= 0) {
      from = root.indexOf('/', from + 1);
      String folder = from < 0 ? root : root.substring(0, from);
      try {
        client.mkdir(folder);
      } catch (SftpException e) {
        // Folders above may be closed to us, as long as they are there.
        if (!client.stat(folder).isDirectory()) {
          throw e;
        }
      }
    }
  }

  @Override
  public void removeFolder(String path) throws IOException {
    removeFolders(List.of(path));
  }

  @Override
  public void removeFolders(Collection<String> folders) throws IOException {
    each(SftpConstants.SSH_FXP_RMDIR, folders, ABSENT_OR_NOT_EMPTY);
  }

  @Override
  public List<Item> list(String folder) throws IOException {
    List<Item> items = new ArrayList<>();
    try (SftpClient.CloseableHandle handle = client.openDir(at(folder))) {
      for (List<DirEntry> some = client.readDir(handle);
          some != null;
          some = client.readDir(handle)) {
        for (DirEntry entry : some) {
          if (!Set.of(".", "..").contains(entry.getFilename())) {
            items.add(new Item(entry.getFilename(), entry.getAttributes().isDirectory()));
          }
        }
      }
    } catch (SftpException e) {
      if (!ABSENT.contains(e.getStatus())) {
        throw e;
      }
    }
    return items;
  }

  @Override
  public Optional<String> readLink(String path) throws IOException {
    try {
      return Optional.of(client.readLink(at(path)));
    } catch (SftpException e) {
      if (ABSENT.contains(e.getStatus()) || !exists(path)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  @Override
  public boolean symlink(String target, String path) throws IOException {
    try {
      client.symLink(at(path), target);
      return true;
    } catch (SftpException e) {
      if (exists(path)) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public boolean hasLinks() throws IOException {
    NavigableMap<String, byte[]> extensions = client.getServerExtensions();
    if (!extensions.containsKey(HARD_LINK) || !extensions.containsKey(RENAME_OVER)) {
      return false;
    }
    String probe = ".publisering-" + UUID.randomUUID();
    try {
      symlink("releases", probe);
      delete(probe);
      return true;
    } catch (SftpException e) {
      return false; // a server that offers the extensions but no links
    }
  }

  @Override
  public boolean copyByCommand(String from, String to) throws IOException {
    if (!commands) {
      return false;
    }
    // The shell may see other paths than the file server does: what it did is looked for.
    return connection.run("cp -al -- " + quoted(from) + " " + quoted(to)) && isFolder(to);
  }

  @Override
  public boolean removeByCommand(String folder) throws IOException {
    return commands && connection.run("rm -rf -- " + quoted(folder)) && !exists(folder);
  }

  private String quoted(String path) {
    return "'" + at(path).replace("'", "'\\''") + "'";
  }

  @Override
  public void close() throws IOException {
    client.close();
    connection.close();
  }
}
