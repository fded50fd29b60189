package no.programverk.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every file of a built site with what publishing must know of it, kept beside the site ({@code
 * target/site-filer.txt}): a line for each, sorted by path, its parts separated by tabs.
 */
public final class PublishedFiles {
  private static final String SERVED = "served";
  private static final String PROMISED = "promised";
  private static final String NOT = "-";

  private PublishedFiles() {}

  /** Returns where the record of a site stands. */
  public static Path file(Path site) {
    return site.resolveSibling(site.getFileName() + "-filer.txt");
  }

  /** Writes the record of a site. */
  public static void write(Path site, Collection<SiteFile> files) {
    SortedMap<String, PublishedFile> published = new TreeMap<>();
    files.forEach(file -> published.put(file.path(), file.published()));
    write(site, published);
  }

  /** Writes the record of a site, by the paths of its files. */
  public static void write(Path site, SortedMap<String, PublishedFile> files) {
    StringBuilder text = new StringBuilder();
    files.forEach(
        (path, file) ->
            text.append(path)
                .append('\t')
                .append(file.phase())
                .append('\t')
                .append(file.served() ? SERVED : NOT)
                .append('\t')
                .append(file.promised() ? PROMISED : NOT)
                .append('\n'));
    Path temporary = file(site).resolveSibling(file(site).getFileName() + ".ny");
    try {
      Files.writeString(temporary, text, StandardCharsets.UTF_8);
      Files.move(temporary, file(site), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the files of a site by their paths; empty when no build left a record. */
  public static Optional<SortedMap<String, PublishedFile>> read(Path site) {
    if (!Files.isRegularFile(file(site))) {
      return Optional.empty();
    }
    SortedMap<String, PublishedFile> files = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(file(site), StandardCharsets.UTF_8)) {
        String[] parts = line.split("\t");
        files.put(
            parts[0],
            new PublishedFile(
                UploadPhase.valueOf(parts[1]), parts[2].equals(SERVED), parts[3].equals(PROMISED)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(files);
  }
}
