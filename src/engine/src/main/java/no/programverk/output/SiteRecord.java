package no.programverk.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;

/**
 * What a site was built from, kept beside it ({@code target/site-build.properties}) so that
 * publishing can refuse a site that nobody checked. It is no part of the site.
 *
 * @param source what git said when it was built; empty when git could not be asked
 * @param buildDate that validity was computed for
 */
public record SiteRecord(Optional<WorkTree> source, LocalDate buildDate) {

  /** Returns where the record of a site stands. */
  public static Path file(Path site) {
    return site.resolveSibling(site.getFileName() + "-build.properties");
  }

  /** Removes the record, before a build: one that fails must leave none. */
  public static void forget(Path site) {
    try {
      Files.deleteIfExists(file(site));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the record of a finished site. */
  public static void write(Path project, Path site, LocalDate buildDate) {
    Optional<WorkTree> source = WorkTree.of(project);
    try {
      String text =
          "commit="
              + source.map(WorkTree::commit).orElse("")
              + "\nclean="
              + source.map(WorkTree::clean).orElse(false)
              + "\nbuild.date="
              + buildDate
              + "\n";
      Path temporary = file(site).resolveSibling(file(site).getFileName() + ".ny");
      Files.writeString(temporary, text, StandardCharsets.UTF_8);
      Files.move(temporary, file(site), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the record of a site; empty when no build of it succeeded. */
  public static Optional<SiteRecord> read(Path site) {
    if (!Files.isRegularFile(file(site))) {
      return Optional.empty();
    }
    Properties given = new Properties();
    try (var reader = Files.newBufferedReader(file(site), StandardCharsets.UTF_8)) {
      given.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String commit = given.getProperty("commit", "");
    boolean clean = Boolean.parseBoolean(given.getProperty("clean"));
    return Optional.of(
        new SiteRecord(
            commit.isEmpty() ? Optional.empty() : Optional.of(new WorkTree(commit, clean)),
            LocalDate.parse(given.getProperty("build.date"))));
  }
}
