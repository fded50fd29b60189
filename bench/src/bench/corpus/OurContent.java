package bench.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The corpus after our own conventions. */
final class OurContent {
  private static final String STANDING =
      ":status: innspill\n:periode: 2023-2027\n:ordlyd: omskrevet\n";

  private OurContent() {}

  /** With points, as a programme of ours is. */
  static void points(Programme programme, Path folder) throws IOException {
    frontPage(folder);
    Corpus.put(
        folder,
        "tema/index.adoc",
        AsciiDoc.head("Innspill til program", "Innspill fra alle kommuner.", STANDING)
            + "Syntetisk tekst.\n");
    for (int theme = 0; theme < programme.themes(); theme++) {
      Corpus.put(
          folder,
          "tema/" + programme.themeSlug(theme) + "/index.adoc",
          AsciiDoc.theme(programme, theme, order(theme + 1)));
    }
    for (int i = 0; i < programme.topics(); i++) {
      String header = order(programme.order(i)) + ":stikkord: " + programme.keyword(i) + "\n";
      Corpus.put(
          folder,
          "tema/" + programme.path(i) + ".adoc",
          AsciiDoc.topic(programme, i, header, AsciiDoc.POINTS, to -> address(programme, to)));
    }
    Corpus.put(folder, "stikkord.txt", keywords(programme));
  }

  /** Without: a theme is a document then, with sections, as a topic has to have points. */
  static void pages(Programme programme, Path folder) throws IOException {
    frontPage(folder);
    for (int theme = 0; theme < programme.themes(); theme++) {
      Corpus.put(
          folder,
          programme.themeSlug(theme) + "/index.adoc",
          AsciiDoc.theme(programme, theme, STANDING));
    }
    for (int i = 0; i < programme.topics(); i++) {
      Corpus.put(
          folder,
          programme.path(i) + ".adoc",
          AsciiDoc.topic(
              programme,
              i,
              order(programme.order(i)),
              AsciiDoc.LIST,
              to -> address(programme, to)));
    }
  }

  private static void frontPage(Path folder) throws IOException {
    Corpus.put(
        folder,
        "index.adoc",
        AsciiDoc.head("Program for alle kommuner", "Syntetisk program.", "")
            + "Syntetisk tekst.\n");
    Corpus.put(
        folder,
        "forkortelser.adoc",
        AsciiDoc.head("Forkortelser", "Hva forkortelsene betyr.", "")
            + "BPA:: brukerstyrt personlig assistanse\n\n== Navn\n\nSV::\n");
  }

  private static String order(int order) {
    return ":order: " + order + "\n";
  }

  /** From one topic's file to another's. */
  private static String address(Programme programme, int topic) {
    return "../" + programme.path(topic) + ".adoc";
  }

  private static String keywords(Programme programme) {
    return IntStream.range(0, programme.topics())
        .mapToObj(
            i -> "ønsket " + (i + 1) + " > " + String.join(", ", programme.pointsOfKeyword(i)))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
