package no.programverk.publish.tree;

import java.util.Collection;
import java.util.TreeSet;

/** The folders that files need. */
final class ParentFolders {
  private ParentFolders() {}

  /** Returns every folder on the way to some files, outer ones first, without the root. */
  static TreeSet<String> of(Collection<String> files) {
    TreeSet<String> folders = new TreeSet<>();
    for (String file : files) {
      int slash = file.lastIndexOf('/');
      while (slash > 0 && folders.add(file.substring(0, slash))) {
        slash = file.lastIndexOf('/', slash - 1);
      }
    }
    return folders;
  }
}
