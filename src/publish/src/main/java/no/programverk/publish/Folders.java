package no.programverk.publish;

import java.util.Collection;
import java.util.TreeSet;

/** The folders that some files need. */
final class Folders {
  private Folders() {}

  /** Every folder on the way to the files, outer ones first; not the root. */
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
