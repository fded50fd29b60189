package bench.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The corpus as Markdown, with headers that Hugo and Eleventy both understand. */
final class Markdown {
  private final Programme programme;
  private final Path folder;
  private final boolean hugo;

  /**
   * @param hugo whether it is for Hugo, which looks up the targets of references; else Eleventy
   */
  Markdown(Programme programme, Path folder, boolean hugo) {
    this.programme = programme;
    this.folder = folder;
    this.hugo = hugo;
  }

  void write() throws IOException {
    String index = hugo ? "_index.md" : "index.md";
    String front = header("Program for alle kommuner", "Syntetisk program.", "forside", 1);
    Corpus.put(folder, index, front + "Syntetisk tekst.\n");
    Corpus.put(folder, "stikkord.md", header("Stikkord A–Å", "Alle emner.", "stikkord", 1));
    for (int theme = 0; theme < programme.themes(); theme++) {
      String header =
          header(programme.themeTitle(theme), programme.themeSummary(theme), "tema", theme + 1);
      Corpus.put(
          folder,
          programme.themeSlug(theme) + "/" + index,
          header + programme.themeText(theme) + "\n");
    }
    for (int i = 0; i < programme.topics(); i++) {
      Corpus.put(folder, programme.path(i) + ".md", topic(i));
    }
  }

  private static String header(String title, String summary, String layout, int weight) {
    return """
    ---
    title: "%s"
    description: "%s"
    layout: %s
    weight: %d
    ---

    """
        .formatted(title, summary, layout, weight);
  }

  private String topic(int number) {
    Programme.Topic topic = programme.topic(number);
    StringBuilder page = new StringBuilder();
    page.append(
        header(
            programme.title(number), programme.summary(number), "emne", programme.order(number)));
    topic.paragraphs().forEach(paragraph -> page.append(paragraph).append("\n\n"));
    page.append("Se ")
        .append(topic.references().stream().map(this::link).collect(Collectors.joining(", ")))
        .append(".\n\nDette foreslås:\n\n");
    topic.points().forEach(point -> page.append(item(point)));
    return page.toString();
  }

  private static String item(Programme.Point point) {
    return "- <a id=\"" + point.id() + "\"></a>" + point.text().replace("\n", "\n  ") + "\n";
  }

  private String link(Programme.Reference reference) {
    String path = "/" + programme.path(reference.topic());
    String target = hugo ? "{{< relref \"" + path + ".md\" >}}" : path + "/";
    String fragment = reference.fragment().isEmpty() ? "" : "#" + reference.fragment();
    return "[" + reference.text() + "](" + target + fragment + ")";
  }
}
