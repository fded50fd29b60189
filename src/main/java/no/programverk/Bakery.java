package no.programverk;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import no.programverk.cache.BuildLock;
import no.programverk.cache.Memory;
import no.programverk.finish.Assets;
import no.programverk.finish.PageIds;
import no.programverk.finish.SiteFiles;
import no.programverk.finish.Verify;
import no.programverk.jbake.AsciiDoc;
import no.programverk.jbake.Kitchen;
import no.programverk.ledger.History;
import no.programverk.ledger.KeptPromises;
import no.programverk.ledger.PassageRecord;
import no.programverk.model.Permalink;
import no.programverk.model.Programme;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Severity;

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
   * @param files number of files in the site
   * @param written number of files that were written
   * @param problems all that was found, by file and line
   * @param site what was made; empty when nothing was
   */
  public record Outcome(
      int pages, int files, int written, List<Problem> problems, Optional<Site> site) {
    static Outcome stopped(Problems problems) {
      return new Outcome(0, 0, 0, problems.sorted(), Optional.empty());
    }

    static Outcome unchanged(Memory.Standing site) {
      return new Outcome(site.pages(), site.files(), 0, List.of(), Optional.empty());
    }

    public boolean clean() {
      return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
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

  /**
   * What the texts say, whether or not they may be published.
   *
   * @param problems all that was found, by file and line
   */
  public record Texts(Programme programme, History history, List<Problem> problems) {}

  /** Reads and checks the texts, and makes nothing; empty when there is nothing to read. */
  public Optional<Texts> read() {
    try (BuildLock lock = lock()) {
      Problems problems = new Problems();
      return reading(problems)
          .flatMap(reading -> reading.understand(buildDate, asciiDoc, problems))
          .map(Understood::edition)
          .map(texts -> new Texts(texts.programme(), texts.history(), problems.sorted()));
    }
  }

  /**
   * Reads the texts, to show pages of them before they are baked; empty when there is nothing to
   * read, or something wrong with it.
   */
  public Optional<Sketch> sketch() {
    try (BuildLock lock = lock()) {
      return reading(new Problems())
          .flatMap(reading -> reading.sketch(buildDate, Assets.names(project.resolve("assets"))));
    }
  }

  private Optional<Reading> reading(Problems problems) {
    return Settings.read(project, problems)
        .filter(settings -> foldersThere(problems))
        .map(
            settings ->
                new Reading(
                    project,
                    settings,
                    Memory.open(beside("-cache"), project, engine, environment()),
                    new Kitchen(project, settings, asciiDoc),
                    progress));
  }

  /** Bakes, unless the site is already as it would be. It is changed only when nothing is wrong. */
  public Outcome bake() {
    return bake(new ReentrantLock());
  }

  /**
   * As {@link #bake()}.
   *
   * @param delivery is held while files of the site are being replaced
   */
  public Outcome bake(Lock delivery) {
    return bake(true, delivery);
  }

  /** As {@link #bake}, but goes through it even if nothing changed, and so knows the site. */
  public Outcome bakeAnyway() {
    return bake(false, new ReentrantLock());
  }

  private Outcome bake(boolean unlessCurrent, Lock delivery) {
    try (BuildLock lock = lock()) {
      Problems problems = new Problems();
      Optional<Settings> settings = Settings.read(project, problems);
      if (!foldersThere(problems) || settings.isEmpty()) {
        return Outcome.stopped(problems);
      }
      Memory memory = Memory.open(beside("-cache"), project, engine, environment());
      Optional<Memory.Standing> current =
          unlessCurrent && !problems.hasErrors() ? memory.current(site) : Optional.empty();
      return current.isPresent()
          ? Outcome.unchanged(current.get())
          : bake(settings.get(), memory, delivery, problems);
    }
  }

  private Outcome bake(Settings settings, Memory memory, Lock delivery, Problems problems) {
    Kitchen kitchen = new Kitchen(project, settings, asciiDoc);
    Optional<Understood> texts =
        new Reading(project, settings, memory, kitchen, progress)
            .understand(buildDate, asciiDoc, problems);
    if (texts.isEmpty() || problems.hasErrors()) {
      return Outcome.stopped(problems);
    }
    try (Production production =
        new Production(settings, memory, kitchen, site, delivery, progress)) {
      return produce(texts.get(), production, settings, problems);
    }
  }

  private Outcome produce(
      Understood understood, Production production, Settings settings, Problems problems) {
    Programme programme = understood.edition().programme();
    History history = understood.edition().history();
    SiteFiles files = production.make(understood, problems);
    if (problems.hasErrors()) {
      return Outcome.stopped(problems);
    }
    progress.stage("verify");
    PageIds ids = Verify.run(files, production.idsBefore(), settings.basePath(), problems);
    KeptPromises.check(history, programme, files.all(), ids::of, problems);
    if (problems.hasErrors()) {
      return Outcome.stopped(problems);
    }
    // Before the site: where this fails, nothing is remembered, and all is made again.
    PassageRecord.write(site, history.fragments());
    production.deliver(files, ids, problems);
    List<Permalink> promised = KeptPromises.addresses(files.all(), history.fragments());
    return new Outcome(
        production.pages(),
        files.all().size(),
        files.fresh().size(),
        problems.sorted(),
        Optional.of(new Site(programme, history, promised)));
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
        problems.add(Problem.error("mappe-mangler", SourceRef.of(name)));
        there = false;
      } else if (!name.equals("content")) {
        Assets.refuseLinks(folder, problems);
      }
    }
    return there;
  }
}
