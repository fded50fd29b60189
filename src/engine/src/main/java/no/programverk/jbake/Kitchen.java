package no.programverk.jbake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import no.programverk.Settings;
import no.programverk.cache.Conversions;
import no.programverk.cache.Inputs;
import no.programverk.model.Abbreviation;
import no.programverk.parallel.Parallel;
import no.programverk.problem.Problems;
import no.programverk.render.AbbreviationForms;
import no.programverk.source.SourcePage;
import no.programverk.source.SourceTree;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.MapConfiguration;
import org.jbake.app.Parser;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.parser.Engines;

/**
 * JBake, put to work by our pipeline: it parses by extension, and renders.
 *
 * <p>JBake's {@code Oven} would run these as one, with its database, and report success when pages
 * were lost, and its {@code Crawler} follows symbolic links; so its parts are used, and the loop
 * and the walk are ours.
 */
public final class Kitchen {
  private final DefaultJBakeConfiguration configuration;
  private final Path contentRoot;
  private final Supplier<PageReader> reader;

  /**
   * @param project real path of the folder with content, templates, assets and settings
   * @param asciiDoc reads the sources; stays open
   */
  public Kitchen(Path project, Settings settings, AsciiDoc asciiDoc) {
    configuration = new DefaultJBakeConfiguration(project.toFile(), jbakeDefaults());
    contentRoot = project.resolve("content");
    // One for each reading: the patience of a reader with slow texts comes to an end.
    reader = () -> new PageReader(contentRoot, settings.contentAttributes(), asciiDoc);
  }

  /**
   * JBake's own defaults. What stands in {@code jbake.properties} is for {@link Settings} alone, so
   * JBake need not read that file again, for which it would load a library of a hundred classes.
   */
  private static CompositeConfiguration jbakeDefaults() {
    Properties defaults = new Properties();
    try (InputStream file = Engines.class.getResourceAsStream("/default.properties")) {
      defaults.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CompositeConfiguration(List.of(new MapConfiguration(defaults)));
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
      SourceTree tree, Conversions conversions, Inputs inputs, Problems problems) {
    List<String> pages = tree.pages().stream().filter(path -> !SourcePage.isPartial(path)).toList();
    // JBake's registry is one for the whole virtual machine: one reading at a time.
    synchronized (Engines.class) {
      registerEngines(new AsciiDocEngine(contentRoot, reader.get(), conversions, inputs, problems));
      Parser parser = new Parser(configuration);
      return Parallel.map(pages, path -> read(path, parser));
    }
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

  private SourcePage read(String path, Parser parser) {
    DocumentModel document = parser.processFile(contentRoot.resolve(path).toFile());
    if (document == null) {
      throw new IllegalStateException("JBake lost " + path);
    }
    return (SourcePage) document.get(AsciiDocEngine.PAGE);
  }

  /** Of all that JBake knows by itself none is left to read what we do not. */
  private static void registerEngines(AsciiDocEngine engine) {
    ForeignEngine foreign = new ForeignEngine();
    for (String extension : List.copyOf(Engines.getRecognizedExtensions())) {
      Engines.register(extension, foreign);
    }
    Engines.register("adoc", engine);
    if (Engines.get("adoc") != engine) {
      throw new IllegalStateException("JBake did not take our AsciiDoc engine");
    }
  }

  /**
   * Returns what renders pages.
   *
   * @param destination folder that all files are written below
   * @param assets published path of each asset by its path in the assets folder
   * @param abbreviations that the pages explain
   */
  public PageRenderer renderer(
      Path destination, Map<String, String> assets, List<Abbreviation> abbreviations) {
    return new PageRenderer(
        configuration, destination, assets, AbbreviationForms.of(abbreviations));
  }
}
