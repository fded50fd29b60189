package no.programverk.write;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.programverk.model.SourceRef;

/**
 * Replaces lines of sources, never adding or removing any: whole files or not at all, line ends
 * kept, and the difference shown at the end.
 */
final class SourceEdits {
  private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\r|\\n|\\z)");

  private final Path project;
  private final PrintStream out;
  private final Map<String, String> originals = new TreeMap<>();

  SourceEdits(Path project, PrintStream out) {
    this.project = project;
    this.out = out;
  }

  /** Puts each line in its place. */
  void replace(Map<SourceRef, String> lines) throws IOException {
    Map<String, Map<Integer, String>> byFile = new TreeMap<>();
    lines.forEach(
        (place, line) ->
            byFile.computeIfAbsent(place.file(), f -> new TreeMap<>()).put(place.line(), line));
    for (Map.Entry<String, Map<Integer, String>> file : byFile.entrySet()) {
      replace(file.getKey(), file.getValue());
    }
  }

  private void replace(String name, Map<Integer, String> lines) throws IOException {
    Path file = project.resolve(name);
    String before = Files.readString(file, StandardCharsets.UTF_8);
    StringBuilder after = new StringBuilder();
    int number = 0;
    for (String[] line : lines(before)) {
      String mended = lines.getOrDefault(++number, line[0]);
      after.append(mended).append(line[1]);
    }
    originals.putIfAbsent(name, before);
    write(file, after.toString());
  }

  /**
   * Shows every line that was replaced, as it was and as it is.
   *
   * @return the number of them
   */
  int show() throws IOException {
    int shown = 0;
    for (Map.Entry<String, String> original : originals.entrySet()) {
      out.println("--- " + original.getKey());
      Path file = project.resolve(original.getKey());
      List<String[]> now = lines(Files.readString(file, StandardCharsets.UTF_8));
      List<String[]> before = lines(original.getValue());
      for (int i = 0; i < now.size(); i++) {
        if (!now.get(i)[0].equals(before.get(i)[0])) {
          out.println("@@ " + (i + 1) + " @@");
          out.println("-" + before.get(i)[0]);
          out.println("+" + now.get(i)[0]);
          shown++;
        }
      }
    }
    return shown;
  }

  /** Returns each line and what ends it. */
  private static List<String[]> lines(String text) {
    return LINE.matcher(text)
        .results()
        .map(line -> new String[] {line.group(1), line.group(2)})
        .toList();
  }

  /** Writes a file beside its place and moves it there. */
  static void write(Path file, String text) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + "~");
    Files.writeString(next, text, StandardCharsets.UTF_8);
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
