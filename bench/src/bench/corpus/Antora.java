package bench.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The corpus as a component for Antora, which makes no lists by itself but from its menu. */
final class Antora {
  private static final String PAGES = "modules/ROOT/pages/";

  private final Programme programme;
  private final Path folder;

  private Antora(Programme programme, Path folder) {
    this.programme = programme;
    this.folder = folder;
  }

  static void write(Programme programme, Path folder) throws IOException {
    new Antora(programme, folder).write();
  }

  private void write() throws IOException {
    for (int theme = 0; theme < programme.themes(); theme++) {
      Corpus.put(
          folder,
          PAGES + programme.themeSlug(theme) + "/index.adoc",
          AsciiDoc.theme(programme, theme, "") + "\n" + list("* ", programme.topicsOf(theme)));
    }
    for (int i = 0; i < programme.topics(); i++) {
      Corpus.put(
          folder,
          PAGES + programme.path(i) + ".adoc",
          AsciiDoc.topic(programme, i, "", AsciiDoc.LIST, this::file));
    }
    Corpus.put(
        folder,
        PAGES + "stikkord.adoc",
        "= Stikkord A–Å\n\n" + list("* ", IntStream.range(0, programme.topics())));
    Corpus.put(folder, PAGES + "index.adoc", frontPage());
    Corpus.put(folder, "modules/ROOT/nav.adoc", menu());
    Corpus.put(
        folder,
        "antora.yml",
        "name: ROOT\nversion: ~\ntitle: Program\nnav:\n- modules/ROOT/nav.adoc\n");
  }

  private String frontPage() {
    return IntStream.range(0, programme.themes())
        .mapToObj(theme -> "* " + themeLink(theme))
        .collect(Collectors.joining("", "= Program for alle kommuner\n\nSyntetisk tekst.\n\n", ""));
  }

  private String menu() {
    return IntStream.range(0, programme.themes())
        .mapToObj(theme -> "* " + themeLink(theme) + list("** ", programme.topicsOf(theme)))
        .collect(Collectors.joining());
  }

  private String themeLink(int theme) {
    String file = programme.themeSlug(theme) + "/index.adoc";
    return "xref:" + file + "[" + programme.themeTitle(theme) + "]\n";
  }

  private String list(String bullet, IntStream topics) {
    return topics
        .mapToObj(i -> bullet + "xref:" + file(i) + "[" + programme.title(i) + "]\n")
        .collect(Collectors.joining());
  }

  private String file(int topic) {
    return programme.path(topic) + ".adoc";
  }
}
