package no.programverk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.programverk.build.BuildResult;
import no.programverk.build.GeneratedSite;
import no.programverk.build.Progress;
import no.programverk.build.SiteBuilder;
import no.programverk.model.Programme;
import no.programverk.output.FileTrees;

/** The real project, baked once for all tests of a run, outside the project's own target folder. */
public final class RealSite {
  public static final Path PROJECT = Path.of("").toAbsolutePath();

  /** A day on which both documents' periods are running. */
  public static final LocalDate BUILD_DATE = LocalDate.of(2023, 6, 1);

  /** Where the configured site pretends to be published: not at the root of its host. */
  public static final String HOST = "https://example.org/sub/path";

  private RealSite() {}

  /** As it is configured in the repository. */
  public static Path plain() {
    return Plain.SITE;
  }

  /** What its sources say. */
  public static Programme programme() {
    return Plain.PROGRAMME;
  }

  /** With everything configured that can be, and published under a path. */
  public static Path configured() {
    return Configured.SITE;
  }

  private static final class Plain {
    static final Path SITE = temporary().resolve("site");
    static final Programme PROGRAMME = bake(PROJECT, SITE, BUILD_DATE).programme();
  }

  private static final class Configured {
    static final Path SITE = temporary().resolve("site");

    static {
      bake(configuredProject(), SITE, BUILD_DATE);
    }
  }

  /**
   * Bakes a project, whether anything in it has changed or not.
   *
   * @throws IllegalStateException when it has faults
   */
  public static GeneratedSite bake(Path project, Path site, LocalDate date) {
    SiteBuilder builder = new SiteBuilder(project, site, date, Progress.SILENT, Processors.USUAL);
    BuildResult outcome = builder.buildAnyway();
    return outcome
        .site()
        .orElseThrow(() -> new IllegalStateException(outcome.problems().toString()));
  }

  /** A copy of the sources, templates, assets and settings. */
  public static Path copy() {
    Path copy = temporary().resolve("project");
    try {
      Files.createDirectories(copy);
      for (String folder : List.of("content", "templates", "assets")) {
        Trees.copy(PROJECT.resolve(folder), copy.resolve(folder));
      }
      Files.copy(PROJECT.resolve("jbake.properties"), copy.resolve("jbake.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy;
  }

  private static Path configuredProject() {
    Path project = copy();
    try {
      Files.writeString(
          project.resolve("jbake.properties"),
          """

          site.host=%s
          kontakt.epost=post@example.org
          lisens.navn=CC BY 4.0
          lisens.url=https://creativecommons.org/licenses/by/4.0/deed.no
          kode.url=https://example.org/kode
          kode.rediger=https://example.org/kode/edit/main/{fil}
          lokallag.finn.url=https://example.org/lag
          facebook.gruppe.url=https://example.org/gruppe
          facebook.side.url=https://example.org/side
          arbeidsprogram.url=https://example.org/arbeidsprogram
          """
              .formatted(HOST),
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return project;
  }

  /** A new folder that is thrown away when the tests end. */
  public static Path temporary() {
    try {
      Path folder = MemoryTempDirs.create().toRealPath();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try {
      FileTrees.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its pages, as paths from the site's root, sorted. */
  public static List<String> pages(Path site) {
    return Trees.read(site).keySet().stream().filter(path -> path.endsWith(".html")).toList();
  }

  /** The addresses of all pages of the site as it is, as paths from its root. */
  public static Stream<String> addresses() {
    return pages(plain()).stream().map(file -> file.replaceAll("(?<=^|/)index\\.html$", ""));
  }

  /**
   * One page of each template, as paths from the site's root; the ones that hold most. The page
   * where a branch composes its programme is looked at by tests of its own.
   */
  public static Stream<String> templates() {
    return Stream.of(
        "",
        "tema/",
        "tema/helse/",
        "tema/psykisk-helse/",
        "k/",
        "k/bpa-som-rettighet/",
        "samlet/",
        "stikkord/",
        "sok/",
        "arbeidsplan/",
        "arbeidsplan/uenighet-i-styret/",
        "bidra/tema/psykisk-helse/",
        "lokallag/",
        "endringer/",
        "om/data/",
        "om/tekstene/",
        "404.html");
  }

  /** As {@link #templates}, and pages that differ much from the first of their template. */
  public static Stream<String> pageTypes() {
    return Stream.concat(
        templates(),
        Stream.of(
            "tema/tannhelse/",
            "k/pp-tjenesten-pa-skolene/",
            "arbeidsplan/folkevalgte/",
            "bidra/",
            "om/personvern/",
            "om/tilgjengelighet/"));
  }
}
