package no.programverk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.programverk.model.SourceRef;
import no.programverk.problem.Messages;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.problem.RuleArea;
import no.programverk.problem.SourceSnippets;
import no.programverk.testing.SmallSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The list of rules in BIDRA.md is the catalogue, with what each rule really says of the invalid
 * sites. With {@code -Dbidra.skriv=true} the list is written; else it is compared.
 */
class ContributorsGuideTest {
  private static final Path GUIDE = Path.of("BIDRA.md");
  private static final Pattern LIST =
      Pattern.compile(
          "(<!-- regler: begynner -->\\n)(.*?)(<!-- regler: slutter -->)", Pattern.DOTALL);

  /**
   * Arguments for rules that take long to break (the cases are in the folder "slow"), or whose
   * numbers differ with each style sheet and compressor.
   */
  private static final Map<Rule, List<Object>> SAMPLES =
      Map.of(
          Rule.TOO_MANY_FILES, List.of(50_000),
          Rule.CONVERSION_TOO_SLOW, List.of(),
          Rule.PAGE_TOO_HEAVY, List.of(31_000, 25_000));

  private static final int LONGEST_EXAMPLE = 140;

  @TempDir private Path workplace;

  private record Shown(Problem problem, Optional<String> example) {}

  @Test
  void the_list_of_rules_is_what_the_rules_say() throws IOException {
    String guide = Files.readString(GUIDE);
    Matcher list = LIST.matcher(guide);
    assertThat(list.find()).isTrue();
    String generated = generate(shown());
    if (Boolean.getBoolean("bidra.skriv")) {
      Files.writeString(
          GUIDE, guide.substring(0, list.end(1)) + generated + guide.substring(list.start(3)));
    } else {
      assertThat(list.group(2))
          .as("mvn -pl src/engine test -Dtest=ContributorsGuideTest -Dbidra.skriv=true")
          .isEqualTo(generated);
    }
  }

  /** The first problem of each rule among all invalid sites. */
  private Map<Rule, Shown> shown() throws IOException {
    Map<Rule, Shown> shown = new EnumMap<>(Rule.class);
    SAMPLES.forEach((rule, arguments) -> shown.put(rule, sample(rule, arguments)));
    List<Path> cases = SmallSite.cases("invalid").stream().sorted(thirtyFirst()).toList();
    for (Path folder : cases) {
      Path place = Files.createTempDirectory(workplace, folder.getFileName().toString());
      SmallSite site = SmallSite.of(folder, place);
      SourceSnippets snippets = new SourceSnippets(site.project());
      for (Problem problem : site.bake().problems()) {
        Optional<String> line = snippets.of(problem).map(SourceSnippets.Snippet::text);
        shown.putIfAbsent(problem.rule(), new Shown(problem, line));
      }
    }
    return shown;
  }

  private static Comparator<Path> thirtyFirst() {
    return Comparator.comparing((Path folder) -> !folder.endsWith("thirty-faults"))
        .thenComparing(Comparator.naturalOrder());
  }

  private static String generate(Map<Rule, Shown> shown) {
    assertThat(shown).as("rules that an invalid site breaks").containsOnlyKeys(Rule.values());
    StringBuilder list = new StringBuilder();
    for (RuleArea area : RuleArea.values()) {
      list.append("\n### ").append(area.title()).append("\n\n");
      Arrays.stream(Rule.values())
          .filter(rule -> rule.area() == area)
          .forEach(rule -> list.append(entry(shown.get(rule))));
    }
    return list.append('\n').toString();
  }

  private static Shown sample(Rule rule, List<Object> arguments) {
    return new Shown(Problem.of(rule, SourceRef.of(""), arguments.toArray()), Optional.empty());
  }

  private static String entry(Shown rule) {
    Problem problem = rule.problem();
    String level = Messages.ofConsole().get("alvor." + problem.severity());
    String example =
        rule.example()
            .filter(text -> text.length() <= LONGEST_EXAMPLE && !text.contains("``"))
            .map(text -> "  - Eksempel: " + code(text) + "\n")
            .orElse("");
    String hint =
        problem
            .hint()
            .lines()
            .map(ContributorsGuideTest::escape)
            .collect(Collectors.joining("<br>"));
    return "- `"
        + problem.rule()
        + "` ("
        + level
        + "): "
        + escape(problem.message())
        + "\n"
        + example
        + "  - Slik rettes det: "
        + hint
        + "\n";
  }

  private static String code(String text) {
    return text.contains("`") ? "`` " + text.strip() + " ``" : "`" + text.strip() + "`";
  }

  private static String escape(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1");
  }
}
