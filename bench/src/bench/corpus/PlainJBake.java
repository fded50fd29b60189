package bench.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Content for JBake as it comes: topics are posts and themes are tags, so that its own index,
 * archive, feed and tag pages list them.
 */
public final class PlainJBake {
  private PlainJBake() {}

  static void write(Programme programme, Path folder) throws IOException {
    for (int theme = 0; theme < programme.themes(); theme++) {
      Corpus.put(
          folder,
          programme.themeSlug(theme) + "/index.adoc",
          AsciiDoc.theme(programme, theme, header("page")));
    }
    for (int i = 0; i < programme.topics(); i++) {
      String header =
          header("post") + ":jbake-tags: " + programme.themeSlug(programme.theme(i)) + "\n";
      Corpus.put(
          folder,
          programme.path(i) + ".adoc",
          AsciiDoc.topic(
              programme, i, header, AsciiDoc.LIST, to -> "../" + programme.path(to) + ".adoc"));
    }
  }

  private static String header(String type) {
    return ":jbake-type: " + type + "\n:jbake-status: published\n:jbake-date: 2023-01-01\n";
  }

  /** Copies a content folder of ours: JBake takes ":status:" for its own, and wants a type. */
  public static void translate(Path content, Path folder) throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(content)) {
      sources = files.filter(file -> file.toString().endsWith(".adoc")).toList();
    }
    for (Path source : sources) {
      Path path = content.relativize(source);
      String tag = ":jbake-tags: " + path.getName(0).toString().replace(".adoc", "") + "\n";
      String text = Files.readString(source).replaceAll("(?m)^:(?:status|jbake-\\w+):.*\n", "");
      int title = text.indexOf('\n') + 1;
      Corpus.put(
          folder,
          path.toString(),
          text.substring(0, title) + header("post") + tag + text.substring(title));
    }
  }
}
