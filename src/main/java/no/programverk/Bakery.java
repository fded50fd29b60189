package no.programverk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.programverk.assemble.Assembler;
import no.programverk.assemble.Layout;
import no.programverk.check.Checks;
import no.programverk.check.Inspection;
import no.programverk.check.Relaxations;
import no.programverk.export.Export;
import no.programverk.finish.Assets;
import no.programverk.finish.Staging;
import no.programverk.finish.Verify;
import no.programverk.jbake.AsciiDoc;
import no.programverk.jbake.Kitchen;
import no.programverk.model.Programme;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.render.OutputPage;
import no.programverk.render.SitePages;
import no.programverk.source.SourcePage;
import no.programverk.source.SourceTree;

/** Turns a project folder into a site: whole and checked, or not at all. */
public final class Bakery {
  private final Path project;
  private final Path site;
  private final LocalDate buildDate;
  private final Progress progress;
  private final AsciiDoc asciiDoc;

  /**
   * @param project folder with {@code content}, {@code templates}, {@code assets} and settings
   * @param site folder that the site is put in; replaced as a whole
   * @param buildDate decides the validity of each document
   * @param progress is told of each stage
   * @param asciiDoc reads the sources; stays open, so that the next bake is faster
   */
  public Bakery(
      Path project, Path site, LocalDate buildDate, Progress progress, AsciiDoc asciiDoc) {
    this.project = project;
    this.site = site;
    this.buildDate = buildDate;
    this.progress = progress;
    this.asciiDoc = asciiDoc;
  }

  /**
   * What a bake came to.
   *
   * @param pages number of pages in the site; 0 when it was not made
   * @param problems all that was found, by file and line
   */
  public record Outcome(int pages, List<Problem> problems) {
    public boolean clean() {
      return problems.stream()
          .noneMatch(p -> p.severity() == no.programverk.problem.Severity.ERROR);
    }
  }

  /** Bakes. The site is replaced only when nothing is wrong. */
  public Outcome bake() {
    Problems problems = new Problems();
    Settings settings = Settings.read(project, problems);
    checkFolders(problems);
    if (problems.hasErrors()) {
      return new Outcome(0, problems.sorted());
    }
    try (Staging staging = Staging.beside(site)) {
      Kitchen kitchen = new Kitchen(project, staging.folder(), settings, asciiDoc);
      Optional<Programme> programme = understand(kitchen, problems);
      if (programme.isEmpty() || problems.hasErrors()) {
        return new Outcome(0, problems.sorted());
      }
      List<OutputPage> pages = make(programme.get(), settings, kitchen, staging, problems);
      progress.stage("verify");
      Verify.run(staging.folder(), settings.basePath(), problems);
      if (problems.hasErrors()) {
        return new Outcome(0, problems.sorted());
      }
      staging.swap();
      return new Outcome(pages.size(), problems.sorted());
    }
  }

  /** Reads, assembles and checks: all that can be wrong with the texts is found here. */
  private Optional<Programme> understand(Kitchen kitchen, Problems problems) {
    progress.stage("read");
    SourceTree tree = SourceTree.walk(project.resolve("content"), problems);
    List<SourcePage> sources = kitchen.read(tree, problems);
    progress.stage("assemble");
    Optional<Programme> programme =
        Assembler.assemble(sources, lines("content/stikkord.txt", problems), buildDate, problems);
    progress.stage("check");
    programme.ifPresent(
        whole -> Checks.run(new Inspection(tree, sources, Layout.of(sources), whole), problems));
    Relaxations.apply(tree.root(), problems);
    return programme;
  }

  /** Renders and exports into the staging folder. */
  private List<OutputPage> make(
      Programme programme, Settings settings, Kitchen kitchen, Staging staging, Problems problems) {
    progress.stage("render");
    kitchen.copyAssets();
    Map<String, String> assets = Assets.fingerprint(staging.folder());
    List<OutputPage> pages = SitePages.of(programme, settings);
    kitchen.render(pages, assets, problems);
    progress.stage("export");
    Export.run(settings, pages, staging.folder());
    return pages;
  }

  private void checkFolders(Problems problems) {
    for (String folder : List.of("content", "templates", "assets")) {
      if (!Files.isDirectory(project.resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
        problems.add(Problem.error("mappe-mangler", SourceRef.of(folder)));
      }
    }
    if (!problems.hasErrors()) {
      Assets.refuseLinks(project.resolve("assets"), problems);
    }
  }

  private List<String> lines(String path, Problems problems) {
    Path file = project.resolve(path);
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? Files.readAllLines(file, StandardCharsets.UTF_8)
          : List.of();
    } catch (java.nio.charset.CharacterCodingException e) {
      problems.add(Problem.error("ikke-utf-8", SourceRef.of(path), path));
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
