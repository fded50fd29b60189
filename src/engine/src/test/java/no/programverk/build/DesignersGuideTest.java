package no.programverk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.programverk.render.ListPages;
import no.programverk.render.PageFactory;
import no.programverk.render.PageGenerator;
import no.programverk.render.PageType;
import no.programverk.render.PointPages;
import no.programverk.render.StubPages;
import no.programverk.render.SuggestionPages;
import no.programverk.render.TextPages;
import no.programverk.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page for web designers says is what the engine does. */
class DesignersGuideTest {
  private static final Path GUIDE = Path.of("src/docs/designers.md");
  private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| (.*) \\|");
  private static final Pattern NAME = Pattern.compile("`([A-Za-z]+)`");
  private static final Set<String> OF_ALL =
      Set.of("here", "root", "title", "summary", "passages", "feed");

  @TempDir Path folder;

  @Test
  void the_values_of_each_type_of_page_are_those_that_it_sees() throws IOException {
    TestSite site = TestSite.real(folder).host("https://example.org").release("2026-01-01");
    site.replace(
        "content/tema/omsorg/sykehjem.adoc", ":order:", ":tidligere-adresse: /a/\n:order:");
    Map<String, Set<String>> seen = seen(site, "2026-01-01");
    Map<String, Set<String>> told = told();
    assertThat(told.keySet())
        .isEqualTo(
            Stream.of(PageType.values())
                .map(PageType::template)
                .collect(Collectors.toCollection(TreeSet::new)));
    assertThat(seen).hasSizeGreaterThan(15);
    seen.forEach((type, values) -> assertThat(told.get(type)).as(type).isEqualTo(values));
  }

  @Test
  void every_token_of_the_style_sheet_is_told() throws IOException {
    String sheet = Files.readString(Path.of("assets/css/programverk.css"));
    String root = sheet.substring(sheet.indexOf(":root"), sheet.indexOf("}"));
    String guide = Files.readString(GUIDE);
    Matcher tokens = Pattern.compile("(--[a-z]+):").matcher(root);
    assertThat(tokens.results().map(token -> token.group(1)))
        .hasSizeGreaterThan(10)
        .allSatisfy(token -> assertThat(guide).contains("`" + token + "`"));
  }

  private static Map<String, Set<String>> told() throws IOException {
    Map<String, Set<String>> told = new TreeMap<>();
    String text = Files.readString(GUIDE);
    String table = text.substring(text.indexOf("| Type |"), text.indexOf("The records behind"));
    for (String line : table.lines().toList()) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        told.put(
            row.group(1),
            NAME.matcher(row.group(2))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new)));
      }
    }
    return told;
  }

  private static Map<String, Set<String>> seen(TestSite site, String date) {
    BuildResult outcome = site.bake(date);
    assertThat(outcome.problems()).isEmpty();
    Settings settings =
        Settings.read(site.site().getParent().getParent(), new no.programverk.problem.Problems())
            .orElseThrow();
    PageFactory factory = new PageFactory(outcome.site().orElseThrow().content().state(), settings);
    Map<String, Set<String>> seen = new HashMap<>();
    Stream.<PageGenerator>of(
            new TextPages(factory),
            new SuggestionPages(factory),
            new PointPages(factory),
            new ListPages(factory),
            new StubPages(factory))
        .flatMap(PageGenerator::pages)
        .forEach(
            page ->
                seen.computeIfAbsent(page.type().template(), type -> new TreeSet<>())
                    .addAll(page.model().keySet()));
    seen.values().forEach(values -> values.removeAll(OF_ALL));
    return seen;
  }
}
