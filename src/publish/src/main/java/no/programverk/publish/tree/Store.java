package no.programverk.publish.tree;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.programverk.publish.host.Manifest;
import no.programverk.publish.host.ProgressListener;
import no.programverk.publish.host.Upload;

/**
 * A place where single files can be replaced, each at once, and nothing can be switched as a whole:
 * a bucket, or a tree without links.
 */
public interface Store extends AutoCloseable {
  /** Returns all bytes of a small file; empty when there is none. */
  Optional<byte[]> read(String path) throws IOException;

  /** Returns whether nothing at all is there. */
  boolean isEmpty() throws IOException;

  /**
   * Puts files in place. A reader gets each of them whole or as it was before; each is read back
   * and compared.
   *
   * @throws IOException also when something else is read back than was sent
   */
  void putAll(List<Upload> files, ProgressListener progress) throws IOException;

  /** Deletes files, if they are there. */
  void deleteAll(Collection<String> paths) throws IOException;

  /** Removes folders that deleted files leave empty; nothing where there are no folders. */
  void removeEmptyFolders(Collection<String> deleted, Manifest after) throws IOException;

  /**
   * Writes a file that must not be there.
   *
   * @return false when it was there
   */
  boolean createNew(String path, byte[] content) throws IOException;

  /**
   * Replaces a file that holds just what is expected.
   *
   * @return false when it does not, or when another is replacing it
   */
  boolean replace(String path, byte[] expected, byte[] content) throws IOException;

  @Override
  void close() throws IOException;
}
