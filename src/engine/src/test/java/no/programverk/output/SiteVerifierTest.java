package no.programverk.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.programverk.cache.OutputManifest;
import no.programverk.catalogue.FileKind;
import no.programverk.catalogue.SiteFile;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteVerifierTest {
  @TempDir private Path site;
  private final Set<String> files = new HashSet<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b/",
        "b/index.html",
        "b/#id",
        "#her",
        "./",
        "b/?q=ord",
        "https://example.org/finnes-ikke",
        "mailto:post@example.org",
        "/sti/b/"
      })
  void a_link_that_leads_somewhere_is_let_be(String href) throws IOException {
    assertThat(rulesFor(href)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"c/", "b", "../", "b/c.html", "/annen-sti/b/"})
  void a_link_that_leads_nowhere_is_told(String href) throws IOException {
    assertThat(rulesFor(href)).containsExactly(Rule.BROKEN_LINK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"b/#borte", "#borte"})
  void a_fragment_that_is_not_on_the_page_is_told(String href) throws IOException {
    assertThat(rulesFor(href)).containsExactly(Rule.BROKEN_FRAGMENT);
  }

  @Test
  void an_id_given_twice_on_a_page_is_told() throws IOException {
    write("index.html", "<p id=\"a\">x</p><p id=\"a\">y</p>");
    assertThat(rules()).containsExactly(Rule.DUPLICATE_ID_IN_HTML);
  }

  @Test
  void a_page_that_stays_heavy_when_compressed_is_told() throws IOException {
    write("lett.html", "<p>" + "samme ord ".repeat(20_000) + "</p>");
    StringBuilder noise = new StringBuilder();
    new Random(1).ints(60_000, 'a', 'z').forEach(letter -> noise.append((char) letter));
    write("tung.html", "<p>" + noise + "</p>");
    assertThat(problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.rule()).isEqualTo(Rule.PAGE_TOO_HEAVY))
        .satisfies(problem -> assertThat(problem.place().file()).endsWith("tung.html"));
  }

  @Test
  void a_page_that_did_not_change_is_not_read_again_for_its_ids() throws IOException {
    write("ny.html", "<a href=\"gammel.html#der\">x</a><a href=\"gammel.html#borte\">y</a>");
    files.add("gammel.html");
    PageIds before = new PageIds(new TreeMap<>(Map.of("gammel.html", "der her")));
    assertThat(problems(Set.of("ny.html"), before))
        .singleElement()
        .satisfies(problem -> assertThat(problem.rule()).isEqualTo(Rule.BROKEN_FRAGMENT));
  }

  @Test
  void all_pages_are_looked_at_when_a_new_one_has_lost_an_id() throws IOException {
    write("ny.html", "<p id=\"her\">x</p>");
    write("gammel.html", "<a href=\"ny.html#der\">x</a>");
    PageIds before = new PageIds(new TreeMap<>(Map.of("ny.html", "der her", "gammel.html", "")));
    assertThat(problems(Set.of("ny.html"), before))
        .singleElement()
        .satisfies(problem -> assertThat(problem.place().file()).endsWith("gammel.html"));
  }

  private List<Rule> rulesFor(String href) throws IOException {
    write("index.html", "<p id=\"her\"><a href=\"" + href + "\">x</a></p>");
    write("b/index.html", "<p id=\"id\">x</p>");
    return rules();
  }

  private List<Rule> rules() {
    return problems().stream().map(Problem::rule).toList();
  }

  private List<Problem> problems() {
    return problems(files, new PageIds(new TreeMap<>()));
  }

  private List<Problem> problems(Set<String> fresh, PageIds before) {
    Problems problems = new Problems();
    Map<String, SiteFile> all = new TreeMap<>();
    files.forEach(file -> all.put(file, SiteFile.of(file, FileKind.PAGE, out -> {})));
    SortedMap<String, OutputManifest.Output> outputs = new TreeMap<>();
    before
        .byPage()
        .forEach(
            (page, ids) ->
                outputs.put(page, new OutputManifest.Output(FileKind.PAGE, "", 0, 0, ids)));
    SiteVerifier.run(
        new StagedSite(
            all, Map.of(), fresh, Set.of(), new OutputManifest(outputs, ""), site, site::resolve),
        "/sti/",
        problems);
    return problems.sorted();
  }

  private void write(String path, String body) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "<!DOCTYPE html><html lang=\"nb\"><body>" + body + "</body></html>");
    files.add(path);
  }
}
