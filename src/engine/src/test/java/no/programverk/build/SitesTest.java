package no.programverk.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.programverk.jbake.AsciiDoc;
import no.programverk.problem.Problem;
import no.programverk.problem.Severity;
import no.programverk.testing.Processors;
import no.programverk.testing.SmallSite;
import no.programverk.testing.Trees;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole sites, good and bad: each folder below {@code src/test/sites/valid} and {@code invalid} is
 * a case, and a new one needs no code. See {@code src/test/sites/README.md}.
 */
class SitesTest {
  @TempDir private Path workplace;

  @TestFactory
  Stream<DynamicTest> an_invalid_site_is_refused_whole_with_every_fault_told() throws IOException {
    return cases("invalid", workplace, SitesTest::isRefused);
  }

  @TestFactory
  Stream<DynamicTest> a_valid_site_is_baked_whole() throws IOException {
    return cases("valid", workplace, SitesTest::isBaked);
  }

  /** What a case must come to. */
  interface Check {
    void of(SmallSite site) throws IOException;
  }

  static Stream<DynamicTest> cases(String kind, Path workplace, Check check) throws IOException {
    List<Path> folders = SmallSite.cases(kind);
    assertThat(folders).isNotEmpty();
    return folders.stream().map(folder -> test(folder, workplace, check));
  }

  private static DynamicTest test(Path folder, Path workplace, Check check) {
    String name = folder.getFileName().toString();
    return dynamicTest(
        name.replace('-', ' '),
        folder.toUri(),
        () -> check.of(SmallSite.of(folder, Files.createTempDirectory(workplace, name))));
  }

  private static void isRefused(SmallSite site) throws IOException {
    isRefused(site, Processors.USUAL);
  }

  static void isRefused(SmallSite site, AsciiDoc asciiDoc) throws IOException {
    site.publishEarlier();
    Map<String, String> before = site.files();

    BuildResult outcome = site.bake(asciiDoc);

    assertThat(outcome.clean()).isFalse();
    assertThat(outcome.pages()).isZero();
    List<Problem> errors = errors(outcome);
    List<String> told = errors.stream().map(SitesTest::told).toList();
    List<String> expected = site.expected("expected-problems.txt");
    assertThat(told).containsExactlyElementsOf(expected.stream().map(SitesTest::fault).toList());
    for (int i = 0; i < told.size(); i++) {
      Problem problem = errors.get(i);
      assertThat(problem.message() + " " + problem.hint()).contains(wording(expected.get(i)));
    }
    assertWarnings(site, outcome);
    // Neither the site, nor a source, nor anything beside them has changed.
    assertThat(site.files()).isEqualTo(before);
  }

  private static List<Problem> errors(BuildResult outcome) {
    return outcome.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList();
  }

  /** Matters of style are warnings: a case says which it expects, or does not mind them. */
  private static void assertWarnings(SmallSite site, BuildResult outcome) {
    if (Files.exists(site.project().resolve("expected-warnings.txt"))) {
      assertThat(outcome.problems())
          .filteredOn(problem -> problem.severity() != Severity.ERROR)
          .extracting(SitesTest::told)
          .containsExactlyElementsOf(site.expected("expected-warnings.txt"));
    }
  }

  private static String told(Problem problem) {
    return problem.place() + " " + problem.rule();
  }

  private static String fault(String line) {
    return line.split(" ~ ")[0];
  }

  private static String wording(String line) {
    String[] parts = line.split(" ~ ");
    return parts.length == 1 ? "" : parts[1];
  }

  private static void isBaked(SmallSite site) throws IOException {
    site.publishEarlier();
    Map<String, String> before = Trees.read(site.content());

    BuildResult outcome = site.bake();

    assertThat(errors(outcome)).isEmpty();
    assertWarnings(site, outcome);
    assertThat(Trees.read(site.content())).isEqualTo(before);
    List<String> pages =
        Trees.read(site.target()).keySet().stream().filter(f -> f.endsWith(".html")).toList();
    assertThat(pages).hasSize(outcome.pages());
    List<String> expected = site.expected("expected-pages.txt");
    if (!expected.isEmpty()) {
      assertThat(pages).containsExactlyElementsOf(expected);
    }
    assertFacts(site);
  }

  /** Each line is a page, " has " or " lacks ", and words as a reader sees them. */
  private static void assertFacts(SmallSite site) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String fact : site.expected("expected-words.txt")) {
      String[] parts = fact.split(" ", 3);
      boolean has = parts[1].equals("has");
      String words = parts[2];
      String page = Files.readString(site.target().resolve(parts[0]));
      String text = Jsoup.parse(page).text().replace('\u00a0', ' ');
      if (text.contains(words) != has) {
        wrong.add(fact + "\n    in: " + text);
      }
    }
    assertThat(wrong).isEmpty();
  }
}
