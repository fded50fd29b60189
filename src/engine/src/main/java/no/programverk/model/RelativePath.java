package no.programverk.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths below a root, with forward slashes, as in addresses: no file system is asked. */
public final class RelativePath {
  private RelativePath() {}

  /**
   * Returns the path that a reference names.
   *
   * @param from path of the file that has the reference
   * @param target relative to that file's folder: "../helse/tannhelse.adoc"
   * @return from the root, without empty parts; empty when it leads above the root
   */
  public static Optional<String> resolve(String from, String target) {
    Deque<String> parts = new ArrayDeque<>();
    String joined = from.substring(0, from.lastIndexOf('/') + 1) + target;
    for (String part : joined.split("/")) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.equals(".") && !part.isEmpty()) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
