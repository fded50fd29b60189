package no.programverk.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.programverk.Settings;
import no.programverk.render.OutputPage;
import no.programverk.search.SearchIndex;

/** Writes every artefact of the list. */
public final class Export {
  private Export() {}

  /**
   * A file of the site.
   *
   * @param path from the site's root
   */
  record Artefact(String path, byte[] bytes) {
    static Artefact text(String path, String text) {
      return new Artefact(path, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * @param pages of the site
   * @param index that the reader's browser searches
   * @param staging folder that the site is made in
   */
  public static void run(
      Settings settings, List<OutputPage> pages, SearchIndex index, Path staging) {
    Stream.of(Sitemap.of(settings, pages), Robots.of(settings), SearchFiles.of(index))
        .flatMap(List::stream)
        .forEach(artefact -> write(artefact, staging));
  }

  private static void write(Artefact artefact, Path staging) {
    Path file = staging.resolve(artefact.path());
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, artefact.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
