package no.programverk.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.programverk.cache.BuildCache;
import no.programverk.cache.BuildLock;
import no.programverk.cache.OutputManifest;
import no.programverk.catalogue.FileProperty;
import no.programverk.catalogue.PublishedFiles;
import no.programverk.catalogue.SiteCatalogue;
import no.programverk.catalogue.SiteFile;
import no.programverk.jbake.AsciiDoc;
import no.programverk.jbake.SiteOven;
import no.programverk.ledger.PassageRecord;
import no.programverk.ledger.PromisedAddresses;
import no.programverk.model.Permalink;
import no.programverk.model.SourceRef;
import no.programverk.output.OutputPlan;
import no.programverk.output.PageIds;
import no.programverk.output.ProjectFolders;
import no.programverk.output.SiteVerifier;
import no.programverk.output.SiteWriter;
import no.programverk.output.StagedSite;
import no.programverk.output.Staging;
import no.programverk.parallel.Lazy;
import no.programverk.problem.BuildStopped;
import no.programverk.problem.Messages;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;
import no.programverk.settings.Settings;
import no.programverk.source.SourceTree;

/** Turns a project folder into a site: whole and checked, or not at all. */
public final class SiteBuilder {
  private final Path project;
  private final Path site;
  private final LocalDate buildDate;
  private final Progress progress;
  private final AsciiDoc asciiDoc;
  private final Path engine;

  /**
   * @param project folder with {@code content}, {@code templates}, {@code assets} and settings
   * @param site folder that the site is put in
   * @param buildDate decides the validity of each document
   * @param progress is told of each stage
   * @param asciiDoc reads the sources; stays open, so that the next build is faster
   */
  public SiteBuilder(
      Path project, Path site, LocalDate buildDate, Progress progress, AsciiDoc asciiDoc) {
    this(project, site, buildDate, progress, asciiDoc, EngineLocation.location());
  }

  /**
   * @param engine folder or jar that the engine runs from: what it made in another is made again
   */
  SiteBuilder(
      Path project,
      Path site,
      LocalDate buildDate,
      Progress progress,
      AsciiDoc asciiDoc,
      Path engine) {
    this.project = project;
    this.site = site;
    this.buildDate = buildDate;
    this.progress = progress;
    this.asciiDoc = asciiDoc;
    this.engine = engine;
  }

  /**
   * Builds, unless the site is already as it would be. It is changed only when nothing is wrong.
   */
  public BuildResult build() {
    return build(true);
  }

  /** As {@link #build()}, but goes through it even if nothing changed, and so knows the site. */
  public BuildResult buildAnyway() {
    return build(false);
  }

  /** Reads and checks the texts, and makes nothing; empty when there is nothing to read. */
  public Optional<CheckedContent> read() {
    try (BuildLock lock = lock()) {
      Problems problems = new Problems();
      return open(problems)
          .flatMap(build -> load(build, problems))
          .map(content -> new CheckedContent(content, problems.sorted()));
    }
  }

  /** Stops where the folder has files that no build made: the site would take their place. */
  private void refuseForeign() {
    if (site.startsWith(project.resolve("target")) || Files.exists(PublishedFiles.file(site))) {
      return;
    }
    try (Stream<Path> files = Files.isDirectory(site) ? Files.list(site) : Stream.of()) {
      if (files.findAny().isPresent()) {
        throw new BuildStopped(Messages.ofConsole().get("mappe-med-annet", site.toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Builds: the one way through, by which every site is made. */
  private BuildResult build(boolean unlessCurrent) {
    refuseForeign();
    try (BuildLock lock = lock()) {
      Problems problems = new Problems();
      Optional<BuildContext> opened = open(problems);
      if (opened.isEmpty()) {
        return BuildResult.stopped(problems);
      }
      BuildContext build = opened.get();
      Optional<Integer> current = build.cache().current(site);
      if (unlessCurrent && current.isPresent() && !problems.hasErrors()) {
        return BuildResult.unchanged(current.get());
      }
      Optional<LoadedContent> loaded = load(build, problems);
      if (loaded.isEmpty() || problems.hasErrors()) {
        return BuildResult.stopped(problems);
      }
      LoadedContent content = loaded.get();
      progress.stage("write");
      OutputManifest before = build.cache().outputs(site);
      SearchPlan search = SearchPlan.of(content, build.cache().inputs(), before, site);
      SiteGenerators generators = build.generators(content);
      SiteCatalogue catalogue = generators.catalogue(content.state(), search.generator());
      OutputPlan plan = OutputPlan.of(catalogue.claim(problems), before, site);
      if (problems.hasErrors()) {
        return BuildResult.stopped(problems);
      }
      try (Staging staging = Staging.open(site, !before.files().isEmpty())) {
        StagedSite staged = SiteWriter.write(plan, site, staging, problems);
        if (problems.hasErrors()) {
          return BuildResult.stopped(problems);
        }
        progress.stage("verify");
        PageIds ids = SiteVerifier.run(staged, build.settings().basePath(), problems);
        PromisedAddresses.check(content.state(), staged.paths(), ids::of, problems);
        if (problems.hasErrors()) {
          return BuildResult.stopped(problems);
        }
        // Before the site: where this fails, nothing is remembered, and all is made again.
        PassageRecord.write(site, content.state().history().fragments());
        PublishedFiles.write(site, staged.files().values());
        build.cache().forgetOutputs();
        staging.deliver(staged);
        search.writeReport(site);
        OutputManifest outputs = staged.outputs(ids, search.key());
        build.cache().remember(outputs, staged.pages(), problems.sorted().isEmpty());
        LiveSite live = new LiveSite(build.oven().get(), generators, content);
        return BuildResult.made(
            staged, new GeneratedSite(content, promised(content, staged), live), problems);
      }
    }
  }

  private static List<Permalink> promised(LoadedContent content, StagedSite staged) {
    return PromisedAddresses.addresses(
        staged.files().values().stream()
            .filter(file -> file.is(FileProperty.PROMISED))
            .map(SiteFile::permalink),
        content.state().history().fragments());
  }

  /** Settings, memory and JBake; empty when the project cannot be read at all. */
  private Optional<BuildContext> open(Problems problems) {
    boolean there = foldersThere(problems);
    return Settings.read(project, problems)
        .filter(read -> there)
        .map(
            read ->
                new BuildContext(
                    project,
                    read,
                    BuildCache.open(beside("-cache"), project, engine, environment()),
                    new Lazy<>(() -> oven(read))));
  }

  /**
   * Returns JBake's oven of the project, for those who bake with JBake.
   *
   * @throws BuildStopped when the settings cannot be read
   */
  public SiteOven oven() {
    Problems problems = new Problems();
    return oven(
        Settings.read(project, problems)
            .orElseThrow(() -> new BuildStopped(problems.sorted().get(0).message())));
  }

  private SiteOven oven(Settings settings) {
    return new SiteOven(project, site.getParent(), settings, asciiDoc, () -> build().problems());
  }

  /** Reads, assembles and checks; empty when there are too many sources to be read. */
  private Optional<LoadedContent> load(BuildContext build, Problems problems) {
    if (build.cache().textsChanged()) {
      asciiDoc.warmUpAside();
    }
    ContentLoader loader = new ContentLoader(build, buildDate, progress);
    return SourceTree.walk(project.resolve("content"), problems)
        .map(
            tree -> {
              LoadedContent content = loader.load(tree, problems);
              loader.check(tree, content, problems);
              return content;
            });
  }

  private BuildLock lock() {
    return BuildLock.take(beside("-las"), () -> progress.stage("wait"));
  }

  /** Returns what the site depends on beside the files. */
  private String environment() {
    return buildDate + " java " + Runtime.version().feature();
  }

  private Path beside(String suffix) {
    return site.resolveSibling(site.getFileName() + suffix);
  }

  /** Returns whether there is a folder of each kind; what is wrong in them is for later stages. */
  private boolean foldersThere(Problems problems) {
    boolean there = true;
    for (String name : List.of("content", "templates", "assets")) {
      Path folder = project.resolve(name);
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        problems.add(Problem.of(Rule.FOLDER_MISSING, SourceRef.of(name)));
        there = false;
      } else if (!name.equals("content")) {
        ProjectFolders.refuseLinks(folder, problems);
      }
    }
    return there;
  }
}
