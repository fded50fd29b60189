package no.programverk.model;

import java.util.Objects;

/**
 * A place in the sources.
 *
 * @param file path from the project's root, with forward slashes
 * @param line 1-based line; 0 when the whole file is meant
 */
public record SourceRef(String file, int line) implements Comparable<SourceRef> {
  public SourceRef {
    Objects.requireNonNull(file);
    if (line < 0) {
      throw new IllegalArgumentException("line " + line);
    }
  }

  public static SourceRef of(String file) {
    return new SourceRef(file, 0);
  }

  public SourceRef atLine(int newLine) {
    return new SourceRef(file, newLine);
  }

  @Override
  public int compareTo(SourceRef other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
