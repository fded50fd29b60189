package no.programverk.jbake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import no.programverk.cache.ConversionCache;
import no.programverk.cache.Inputs;
import no.programverk.model.Abbreviation;
import no.programverk.parallel.Parallel;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Severity;
import no.programverk.render.AbbreviationForms;
import no.programverk.settings.Settings;
import no.programverk.source.SourcePage;
import no.programverk.source.SourceTree;
import org.jbake.app.JBakeException;
import org.jbake.app.Oven;
import org.jbake.app.Parser;
import org.jbake.app.Utensils;
import org.jbake.launcher.SystemExit;
import org.jbake.model.DocumentModel;
import org.jbake.parser.Engines;

/**
 * JBake's oven: {@link #bake()} makes the site of a project, by our pipeline.
 *
 * <p>JBake's configuration, parser, engines, document model and renderer do their work in it. Its
 * own way from the one to the other does not: it reports success when a page was lost, follows
 * symbolic links out of the content folder, and asks a database for all documents for each
 * document. So the walk over the sources and the loop over the pages are ours.
 */
public final class SiteOven extends Oven {
  private final Path project;
  private final Path destination;
  private final Settings settings;
  private final Path contentRoot;
  private final Supplier<PageReader> reader;
  private final Supplier<List<Problem>> pipeline;
  private final List<Throwable> errors = new ArrayList<>();

  /**
   * @param project real path of the folder with content, templates, assets and settings
   * @param destination folder that all files are written below
   * @param asciiDoc reads the sources; stays open
   * @param pipeline makes the whole site, and returns what is wrong
   */
  public SiteOven(
      Path project,
      Path destination,
      Settings settings,
      AsciiDoc asciiDoc,
      Supplier<List<Problem>> pipeline) {
    super(utensils(project, destination, settings));
    this.project = project;
    this.destination = destination;
    this.settings = settings;
    this.contentRoot = project.resolve("content");
    // One for each reading: the time that a reader may spend on slow texts comes to an end.
    this.reader = () -> new PageReader(contentRoot, settings.contentAttributes(), asciiDoc);
    this.pipeline = pipeline;
  }

  private static Utensils utensils(Path project, Path destination, Settings settings) {
    ProjectConfiguration configuration =
        ProjectConfiguration.rendering(
            project, settings, Map.of(), AbbreviationForms.of(List.of()));
    configuration.setDestinationFolder(destination.toFile());
    Utensils utensils = new Utensils();
    utensils.setConfiguration(configuration);
    utensils.setContentStore(SiteTemplates.NO_STORE);
    return utensils;
  }

  /** Makes the site: whole and checked, or not at all; {@link #getErrors()} then says why. */
  @Override
  public void bake() {
    errors.clear();
    pipeline.get().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(problem -> problem.place() + ": " + problem.message())
        .map(message -> new JBakeException(SystemExit.ERROR, message))
        .forEach(errors::add);
  }

  /** Returns what stopped the last bake; nothing when it made the site. */
  @Override
  public List<Throwable> getErrors() {
    return List.copyOf(errors);
  }

  /**
   * Reads all sources of the tree, those that are not kept from before on all processors.
   *
   * @param conversions kept from before; takes the new ones
   * @param inputs as they are now
   * @param problems receives what is wrong with each
   * @return one page for each source, by path; partials are not pages
   */
  public List<SourcePage> read(
      SourceTree tree, ConversionCache conversions, Inputs inputs, Problems problems) {
    assertEngines();
    SourceReading reading =
        new SourceReading(contentRoot, reader.get(), conversions, inputs, problems);
    Parser parser = new Parser(ProjectConfiguration.reading(project, settings, reading));
    List<String> pages = tree.pages().stream().filter(path -> !SourcePage.isPartial(path)).toList();
    return Parallel.map(pages, path -> read(path, parser));
  }

  private SourcePage read(String path, Parser parser) {
    DocumentModel document = parser.processFile(contentRoot.resolve(path).toFile());
    if (document == null) {
      throw new IllegalStateException("JBake lost " + path);
    }
    return (SourcePage) document.get(AsciiDocEngine.PAGE);
  }

  /**
   * Reads one source, and looks for nothing that is kept.
   *
   * @param path from the content folder
   * @param problems receives what is wrong with it
   * @throws UncheckedIOException when it cannot be read
   */
  public SourcePage readAnew(String path, Problems problems) {
    try {
      PageReader.Result result = reader.get().read(path);
      problems.addAll(result.problems());
      return result.page();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sees to it that JBake has our engine, and none of its own: which of two descriptors counts is a
   * matter of the class path, and it would publish other mark-up raw.
   */
  private static void assertEngines() {
    synchronized (Engines.class) {
      if (Engines.get("adoc") instanceof AsciiDocEngine) {
        return;
      }
      ForeignEngine foreign = new ForeignEngine();
      for (String extension : List.copyOf(Engines.getRecognizedExtensions())) {
        Engines.register(extension, foreign);
      }
      Engines.register("adoc", new AsciiDocEngine());
    }
  }

  /**
   * Returns what renders pages.
   *
   * @param assets published path of each asset by its path in the assets folder
   * @param abbreviations that the pages explain
   */
  public PageRenderer renderer(Map<String, String> assets, List<Abbreviation> abbreviations) {
    return new PageRenderer(
        ProjectConfiguration.rendering(
            project, settings, assets, AbbreviationForms.of(abbreviations)),
        destination);
  }
}
