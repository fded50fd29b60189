package no.programverk.jbake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import no.programverk.parallel.Lazy;
import no.programverk.render.AbbreviationForms;
import no.programverk.render.PageType;
import no.programverk.settings.Settings;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.MapConfiguration;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.parser.Engines;

/**
 * JBake's configuration of a project, by which our engines, which JBake makes without arguments,
 * find what they need beside it.
 *
 * <p>It holds JBake's own keys as {@code jbake.properties} gives them, then our defaults, then
 * JBake's. The file itself has been read by {@link Settings}: JBake's loader would bring a library
 * of a hundred classes to do it again.
 */
final class ProjectConfiguration extends DefaultJBakeConfiguration {
  private final Optional<SourceReading> reading;
  private final Map<String, String> assets;
  private final AbbreviationForms abbreviations;
  private final Lazy<Map<String, Object>> asMap = new Lazy<>(this::asHashMap);

  private ProjectConfiguration(
      Path project,
      Settings settings,
      Optional<SourceReading> reading,
      Map<String, String> assets,
      AbbreviationForms abbreviations) {
    super(project.toFile(), layers(settings));
    this.reading = reading;
    this.assets = assets;
    this.abbreviations = abbreviations;
  }

  /** Returns one for reading sources. */
  static ProjectConfiguration reading(Path project, Settings settings, SourceReading reading) {
    return new ProjectConfiguration(
        project, settings, Optional.of(reading), Map.of(), AbbreviationForms.of(List.of()));
  }

  /**
   * Returns one for rendering pages.
   *
   * @param assets published path of each asset by its path in the assets folder
   * @param abbreviations that the pages explain
   */
  static ProjectConfiguration rendering(
      Path project,
      Settings settings,
      Map<String, String> assets,
      AbbreviationForms abbreviations) {
    return new ProjectConfiguration(project, settings, Optional.empty(), assets, abbreviations);
  }

  private static CompositeConfiguration layers(Settings settings) {
    Properties ours = new Properties();
    for (PageType type : PageType.values()) {
      ours.setProperty("template." + type.template() + ".file", type.template() + ".ftlh");
    }
    ours.setProperty("render.sitemap", "true");
    ours.setProperty("render.error404", "true");
    List.of("index", "archive", "tags", "tagsindex")
        .forEach(output -> ours.setProperty("render." + output, "false"));
    ours.setProperty("site.host", settings.siteHost().orElse(""));
    return new CompositeConfiguration(
        List.of(
            new MapConfiguration(new TreeMap<>(settings.jbake())),
            new MapConfiguration(ours),
            new MapConfiguration(defaults())));
  }

  private static Properties defaults() {
    Properties defaults = new Properties();
    try (InputStream file = Engines.class.getResourceAsStream("/default.properties")) {
      defaults.load(file);
      return defaults;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what reads the sources. */
  SourceReading sources() {
    return reading.orElseThrow(() -> new IllegalStateException("not made for reading"));
  }

  Map<String, String> assets() {
    return assets;
  }

  AbbreviationForms abbreviations() {
    return abbreviations;
  }

  /** Returns all keys as templates see them, made once: there may be many thousand pages. */
  Map<String, Object> forTemplates() {
    return asMap.get();
  }
}
