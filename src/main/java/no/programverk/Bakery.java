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
import java.util.Set;
import no.programverk.assemble.Assembler;
import no.programverk.assemble.Layout;
import no.programverk.changes.Change;
import no.programverk.changes.ChangesReader;
import no.programverk.check.Checks;
import no.programverk.check.Inspection;
import no.programverk.check.Relaxations;
import no.programverk.export.Export;
import no.programverk.finish.Assets;
import no.programverk.finish.Staging;
import no.programverk.finish.Verify;
import no.programverk.jbake.AsciiDoc;
import no.programverk.jbake.Kitchen;
import no.programverk.ledger.History;
import no.programverk.ledger.KeptPromises;
import no.programverk.ledger.Ledger;
import no.programverk.model.Permalink;
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
   * @param site what was made; empty when nothing was
   */
  public record Outcome(int pages, List<Problem> problems, Optional<Site> site) {
    static Outcome none(Problems problems) {
      return new Outcome(0, problems.sorted(), Optional.empty());
    }

    public boolean clean() {
      return problems.stream()
          .noneMatch(p -> p.severity() == no.programverk.problem.Severity.ERROR);
    }
  }

  /**
   * A finished site.
   *
   * @param addresses all that publishing it promises
   */
  public record Site(Programme programme, History history, List<Permalink> addresses) {
    public Site {
      addresses = List.copyOf(addresses);
    }

    /** Addresses that no release has brought: a site that has any is not to be published. */
    public Set<Permalink> unreleased() {
      return history.ledger().unreleased(addresses);
    }
  }

  private record Understood(Programme programme, History history) {}

  /** Bakes. The site is replaced only when nothing is wrong. */
  public Outcome bake() {
    Problems problems = new Problems();
    Settings settings = Settings.read(project, problems);
    checkFolders(problems);
    if (problems.hasErrors()) {
      return Outcome.none(problems);
    }
    try (Staging staging = Staging.beside(site)) {
      Kitchen kitchen = new Kitchen(project, staging.folder(), settings, asciiDoc);
      Optional<Understood> understood = understand(kitchen, problems);
      if (understood.isEmpty() || problems.hasErrors()) {
        return Outcome.none(problems);
      }
      Programme programme = understood.get().programme();
      History history = understood.get().history();
      List<OutputPage> pages = make(programme, history, settings, kitchen, staging, problems);
      progress.stage("verify");
      Verify.Finished finished = Verify.run(staging.folder(), settings.basePath(), problems);
      KeptPromises.check(history, programme, finished.files(), finished.idsByFile(), problems);
      if (problems.hasErrors()) {
        return Outcome.none(problems);
      }
      staging.swap();
      Site made =
          new Site(
              programme, history, KeptPromises.addresses(finished.files(), history.fragments()));
      return new Outcome(pages.size(), problems.sorted(), Optional.of(made));
    }
  }

  /** Reads, assembles and checks: all that can be wrong with the texts is found here. */
  private Optional<Understood> understand(Kitchen kitchen, Problems problems) {
    progress.stage("read");
    SourceTree tree = SourceTree.walk(project.resolve("content"), problems);
    List<SourcePage> sources = kitchen.read(tree, problems);
    progress.stage("assemble");
    Optional<Programme> programme =
        Assembler.assemble(sources, lines("content/stikkord.txt", problems), buildDate, problems);
    progress.stage("check");
    programme.ifPresent(
        whole -> Checks.run(new Inspection(tree, sources, Layout.of(sources), whole), problems));
    Optional<Understood> understood =
        programme.map(whole -> new Understood(whole, history(whole, sources, problems)));
    Relaxations.apply(tree.root(), problems);
    return understood;
  }

  private History history(Programme programme, List<SourcePage> sources, Problems problems) {
    SourceRef file = SourceTree.ref(Ledger.FILE);
    Ledger ledger = Ledger.read(lines(file.file(), problems), file, problems);
    List<Change> changes =
        sources.stream()
            .filter(page -> page.path().equals(ChangesReader.FILE))
            .flatMap(page -> ChangesReader.read(page.lines(), page.source(), problems).stream())
            .toList();
    return History.of(programme, sources, Layout.of(sources), ledger, changes, problems);
  }

  /** Renders and exports into the staging folder. */
  private List<OutputPage> make(
      Programme programme,
      History history,
      Settings settings,
      Kitchen kitchen,
      Staging staging,
      Problems problems) {
    progress.stage("render");
    kitchen.copyAssets();
    Map<String, String> assets = Assets.fingerprint(staging.folder());
    List<OutputPage> pages = SitePages.of(programme, history, settings);
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
