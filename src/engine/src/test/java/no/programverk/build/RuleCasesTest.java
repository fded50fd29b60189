package no.programverk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.testing.SmallSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule of the catalogue has a site that breaks it, and one that keeps it. */
class RuleCasesTest {
  @TempDir private Path workplace;

  /** A line of the table: where a valid site has what a rule is about, and in which words. */
  private record Kept(String rule, String site, String file, String words) {
    static Kept of(String line) {
      String[] halves = line.split(" ~ ", 2);
      String[] parts = halves[0].split(" ");
      return new Kept(parts[0], parts[1], parts[2], halves.length == 1 ? "" : halves[1]);
    }
  }

  private static List<String> rules() {
    return Arrays.stream(Rule.values()).map(Rule::id).toList();
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file)
        ? Files.readAllLines(file).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList()
        : List.of();
  }

  /** The last word of what is expected: "FILE:LINE RULE ~ words of the message". */
  private static String rule(String expected) {
    String fault = expected.split(" ~ ")[0];
    return fault.substring(fault.lastIndexOf(' ') + 1);
  }

  @Test
  void every_rule_is_broken_by_an_invalid_site() throws IOException {
    Set<String> broken = new TreeSet<>();
    for (String kind : List.of("invalid", "slow")) {
      for (Path site : SmallSite.cases(kind)) {
        for (String file : List.of("expected-problems.txt", "expected-warnings.txt")) {
          lines(site.resolve(file)).forEach(line -> broken.add(rule(line)));
        }
      }
    }
    assertThat(broken).containsExactlyInAnyOrderElementsOf(rules());
  }

  @Test
  void every_rule_is_kept_by_a_valid_site_that_has_what_it_is_about() throws IOException {
    List<Kept> table =
        lines(SmallSite.SITES.resolve("valid-cases.txt")).stream().map(Kept::of).toList();
    assertThat(table).extracting(Kept::rule).containsExactlyInAnyOrderElementsOf(rules());
    Map<String, SmallSite> sites = new HashMap<>();
    Map<String, List<Problem>> problems = new HashMap<>();
    for (Kept kept : table) {
      if (!sites.containsKey(kept.site())) {
        SmallSite site = site(kept.site());
        sites.put(kept.site(), site);
        problems.put(kept.site(), site.bake().problems());
      }
    }
    List<String> wrong = new ArrayList<>();
    for (Kept kept : table) {
      Path file = sites.get(kept.site()).project().resolve(kept.file());
      if (!Files.exists(file) || !Files.readString(file).contains(kept.words())) {
        wrong.add(kept + " is not there");
      }
      problems.get(kept.site()).stream()
          .filter(problem -> problem.rule().id().equals(kept.rule()))
          .forEach(problem -> wrong.add(kept + " is broken: " + problem));
    }
    assertThat(wrong).isEmpty();
  }

  private SmallSite site(String name) throws IOException {
    return SmallSite.of(
        SmallSite.SITES.resolve("valid").resolve(name),
        Files.createDirectory(workplace.resolve(name)));
  }
}
