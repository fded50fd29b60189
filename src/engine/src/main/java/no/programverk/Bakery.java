package no.programverk;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.programverk.cache.BuildLock;
import no.programverk.cache.Memory;
import no.programverk.cache.Outputs;
import no.programverk.catalogue.FileProperty;
import no.programverk.catalogue.PublishedFiles;
import no.programverk.catalogue.SiteCatalogue;
import no.programverk.catalogue.SiteFile;
import no.programverk.finish.Assets;
import no.programverk.finish.OutputPlan;
import no.programverk.finish.PageIds;
import no.programverk.finish.SiteWriter;
import no.programverk.finish.StagedSite;
import no.programverk.finish.Staging;
import no.programverk.finish.Verify;
import no.programverk.jbake.AsciiDoc;
import no.programverk.jbake.SiteOven;
import no.programverk.ledger.History;
import no.programverk.ledger.KeptPromises;
import no.programverk.ledger.PassageRecord;
import no.programverk.model.Permalink;
import no.programverk.model.Programme;
import no.programverk.model.SourceRef;
import no.programverk.parallel.Lazy;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;
import no.programverk.source.SourceTree;

/** Turns a project folder into a site: whole and checked, or not at all. */
public final class Bakery {
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
   * @param asciiDoc reads the sources; stays open, so that the next bake is faster
   */
  public Bakery(
      Path project, Path site, LocalDate buildDate, Progress progress, AsciiDoc asciiDoc) {
    this(project, site, buildDate, progress, asciiDoc, Engine.location());
  }

  /**
   * @param engine folder or jar that the engine runs from: what it made in another is made again
   */
  Bakery(
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
   * What a bake came to.
   *
   * @param pages number of pages in the site; 0 when it was not made
   * @param written number of files that were written
   * @param problems all that was found, by file and line
   * @param site what was made; empty when nothing was
   */
  public record Outcome(int pages, int written, List<Problem> problems, Optional<Site> site) {
    static Outcome stopped(Problems problems) {
      return new Outcome(0, 0, problems.sorted(), Optional.empty());
    }

    static Outcome unchanged(int pages) {
      return new Outcome(pages, 0, List.of(), Optional.empty());
    }

    static Outcome made(StagedSite staged, Site site, Problems problems) {
      return new Outcome(
          staged.pages(), staged.fresh().size(), problems.sorted(), Optional.of(site));
    }

    public boolean clean() {
      return problems.stream().noneMatch(Problem::isError);
    }
  }

  /**
   * A finished site.
   *
   * @param addresses all that publishing it promises
   * @param live follows its texts from here
   */
  public record Site(LoadedContent content, List<Permalink> addresses, LiveSite live) {
    public Site {
      addresses = List.copyOf(addresses);
    }

    public Programme programme() {
      return content.edition().programme();
    }

    public History history() {
      return content.edition().history();
    }

    /** Addresses that no release has brought: a site that has any is not to be published. */
    public Set<Permalink> unreleased() {
      return history().ledger().unreleased(addresses);
    }
  }

  /**
   * What the texts say, whether or not they may be published.
   *
   * @param problems all that was found, by file and line
   */
  public record Texts(LoadedContent content, List<Problem> problems) {
    public Programme programme() {
      return content.edition().programme();
    }

    public History history() {
      return content.edition().history();
    }
  }

  /** Bakes, unless the site is already as it would be. It is changed only when nothing is wrong. */
  public Outcome bake() {
    return bake(true);
  }

  /** As {@link #bake()}, but goes through it even if nothing changed, and so knows the site. */
  public Outcome bakeAnyway() {
    return bake(false);
  }

  /** Reads and checks the texts, and makes nothing; empty when there is nothing to read. */
  public Optional<Texts> read() {
    try (BuildLock lock = lock()) {
      Problems problems = new Problems();
      return open(problems)
          .flatMap(build -> load(build, problems))
          .map(content -> new Texts(content, problems.sorted()));
    }
  }

  /** The way through: every site is made by this. */
  private Outcome bake(boolean unlessCurrent) {
    try (BuildLock lock = lock()) {
      Problems problems = new Problems();
      Optional<BuildContext> opened = open(problems);
      if (opened.isEmpty()) {
        return Outcome.stopped(problems);
      }
      BuildContext build = opened.get();
      Optional<Integer> current = build.memory().current(site);
      if (unlessCurrent && current.isPresent() && !problems.hasErrors()) {
        return Outcome.unchanged(current.get());
      }
      Optional<LoadedContent> loaded = load(build, problems);
      if (loaded.isEmpty() || problems.hasErrors()) {
        return Outcome.stopped(problems);
      }
      LoadedContent content = loaded.get();
      progress.stage("write");
      Outputs before = build.memory().outputs(site);
      SearchStep search = SearchStep.of(content, build.memory().inputs(), before, site);
      SiteGenerators generators = build.generators(content);
      SiteCatalogue catalogue = generators.catalogue(content.edition(), search.generator());
      OutputPlan plan = OutputPlan.of(catalogue.claim(problems), before, site);
      if (problems.hasErrors()) {
        return Outcome.stopped(problems);
      }
      try (Staging staging = Staging.open(site, !before.files().isEmpty())) {
        StagedSite staged = SiteWriter.write(plan, site, staging, problems);
        if (problems.hasErrors()) {
          return Outcome.stopped(problems);
        }
        progress.stage("verify");
        PageIds ids = Verify.run(staged, build.settings().basePath(), problems);
        KeptPromises.check(content.edition(), staged.paths(), ids::of, problems);
        if (problems.hasErrors()) {
          return Outcome.stopped(problems);
        }
        // Before the site: where this fails, nothing is remembered, and all is made again.
        PassageRecord.write(site, content.edition().history().fragments());
        PublishedFiles.write(site, staged.files().values());
        build.memory().forgetOutputs();
        staging.deliver(staged);
        search.writeReport(site);
        Outputs outputs = staged.outputs(ids, search.key());
        build.memory().remember(outputs, staged.pages(), problems.sorted().isEmpty());
        LiveSite live = new LiveSite(build.oven().get(), generators, content);
        return Outcome.made(staged, new Site(content, promised(content, staged), live), problems);
      }
    }
  }

  private static List<Permalink> promised(LoadedContent content, StagedSite staged) {
    return KeptPromises.addresses(
        staged.files().values().stream()
            .filter(file -> file.is(FileProperty.PROMISED))
            .map(SiteFile::permalink),
        content.edition().history().fragments());
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
                    Memory.open(beside("-cache"), project, engine, environment()),
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
    return new SiteOven(project, site.getParent(), settings, asciiDoc, () -> bake().problems());
  }

  /** Reads, assembles and checks; empty when there are too many sources to be read. */
  private Optional<LoadedContent> load(BuildContext build, Problems problems) {
    if (build.memory().textsChanged()) {
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

  /** What the site depends on beside the files. */
  private String environment() {
    return buildDate + " java " + Runtime.version().feature();
  }

  private Path beside(String suffix) {
    return site.resolveSibling(site.getFileName() + suffix);
  }

  /** Whether there is a folder of each kind; what is wrong in them is for later stages. */
  private boolean foldersThere(Problems problems) {
    boolean there = true;
    for (String name : List.of("content", "templates", "assets")) {
      Path folder = project.resolve(name);
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        problems.add(Problem.of(Rule.FOLDER_MISSING, SourceRef.of(name)));
        there = false;
      } else if (!name.equals("content")) {
        Assets.refuseLinks(folder, problems);
      }
    }
    return there;
  }
}
