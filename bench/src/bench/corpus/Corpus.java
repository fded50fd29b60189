package bench.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the synthetic programme. */
public final class Corpus {
  /** Stands before a number in each topic, for the benchmark to change. */
  public static final String DRAFT_MARK = "utkast nummer ";

  private Corpus() {}

  /** Writes a programme of a number of topics into a folder, over what is there. */
  public static void write(Form form, int topics, Path folder) throws IOException {
    Programme programme = new Programme(topics);
    switch (form) {
      case POINTS -> OurContent.points(programme, folder);
      case PAGES -> OurContent.pages(programme, folder);
      case JBAKE -> PlainJBake.write(programme, folder);
      case ANTORA -> Antora.write(programme, folder);
      case HUGO -> new Markdown(programme, folder, true).write();
      case ELEVENTY -> new Markdown(programme, folder, false).write();
    }
  }

  /** A topic in the middle of one of our forms. */
  public static Path middle(Form form, int topics, Path folder) {
    String path = new Programme(topics).path(topics / 2) + ".adoc";
    return folder.resolve(form == Form.POINTS ? "tema/" + path : path);
  }

  /** Writes a file, and the folders above it. */
  static void put(Path folder, String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
