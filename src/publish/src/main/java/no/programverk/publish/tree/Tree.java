package no.programverk.publish.tree;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.programverk.digest.Sha256;
import no.programverk.publish.host.ProgressListener;
import no.programverk.publish.host.Upload;

/**
 * A tree of files somewhere: a folder of this machine, or one behind ssh. Paths are relative to the
 * target's root, with "/" between folders.
 *
 * <p>The plural methods do the same to many, and are there to be overridden where a request can be
 * under way before the last one is answered.
 */
public interface Tree extends AutoCloseable {
  /** Returns all bytes of a small file; empty when there is none. */
  Optional<byte[]> read(String path) throws IOException;

  /** Returns whether there is something of that name. */
  boolean exists(String path) throws IOException;

  /** Opens a file to be read. */
  InputStream open(String path) throws IOException;

  /** Writes a file from its first byte. Not atomic: readers may see a part. */
  void create(Upload file) throws IOException;

  /**
   * Writes a file that must not be there.
   *
   * @return false when it was there
   */
  boolean createNew(String path, byte[] content) throws IOException;

  /** Renames in one step; a file or link that has the new name is replaced. */
  void rename(String from, String to) throws IOException;

  /** Deletes a file or link, if it is there. */
  void delete(String path) throws IOException;

  /**
   * Makes a folder.
   *
   * @return false when it was there
   */
  boolean makeFolder(String path) throws IOException;

  /** Removes a folder, if it is there and empty. */
  void removeFolder(String path) throws IOException;

  /** Makes the root itself, and the folders on the way to it. */
  void makeRoot() throws IOException;

  /** Returns what is in a folder; nothing when there is no such folder. */
  List<Item> list(String folder) throws IOException;

  /** Returns what a symbolic link points at; empty when there is none. */
  Optional<String> readLink(String path) throws IOException;

  /**
   * Makes a symbolic link.
   *
   * @return false when there was something of that name
   */
  boolean symlink(String target, String path) throws IOException;

  /** Gives a file one more name. */
  void hardlink(String existing, String path) throws IOException;

  /** Returns whether symbolic links, hard links and renaming over work: releases need them. */
  boolean hasLinks() throws IOException;

  /**
   * Copies a tree by giving its files more names, with a command at the host.
   *
   * @return false when no command may run there
   */
  default boolean copyByCommand(String from, String to) throws IOException {
    return false;
  }

  /**
   * Removes a tree with a command at the host.
   *
   * @return false when no command may run there
   */
  default boolean removeByCommand(String folder) throws IOException {
    return false;
  }

  @Override
  void close() throws IOException;

  /**
   * Something in a folder.
   *
   * @param folder true for a folder that is no link
   */
  record Item(String name, boolean folder) {}

  /** From one name to another. */
  record Pair(String from, String to) {}

  /** Writes files, as {@link #create}. */
  default void createAll(List<Upload> files, ProgressListener progress) throws IOException {
    for (Upload file : files) {
      create(file);
      progress.sent(file.bytes());
    }
  }

  /** Returns the digests of some files, in their order. */
  default List<String> digests(List<String> paths) throws IOException {
    List<String> digests = new ArrayList<>();
    for (String path : paths) {
      try (InputStream in = open(path)) {
        digests.add(Sha256.of(in));
      }
    }
    return digests;
  }

  /** Renames, as {@link #rename}. */
  default void renameAll(List<Pair> pairs) throws IOException {
    for (Pair pair : pairs) {
      rename(pair.from(), pair.to());
    }
  }

  /** Gives files more names, as {@link #hardlink}. */
  default void linkAll(List<Pair> pairs) throws IOException {
    for (Pair pair : pairs) {
      hardlink(pair.from(), pair.to());
    }
  }

  /** Deletes, as {@link #delete}. */
  default void deleteAll(Collection<String> paths) throws IOException {
    for (String path : paths) {
      delete(path);
    }
  }

  /** Makes folders, the outer ones first. */
  default void makeFolders(Collection<String> folders) throws IOException {
    for (String folder : folders) {
      makeFolder(folder);
    }
  }

  /** Removes folders that are empty, the inner ones first. */
  default void removeFolders(Collection<String> folders) throws IOException {
    for (String folder : folders) {
      removeFolder(folder);
    }
  }
}
