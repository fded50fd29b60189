package no.programverk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.programverk.problem.Excerpts;
import no.programverk.problem.Messages;
import no.programverk.problem.Problem;
import no.programverk.testing.SmallSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The list of rules in BIDRA.md is what the rules really say of the invalid sites. With {@code
 * -Dbidra.skriv=true} the list is written; else it is compared.
 */
class ContributorsGuideTest {
  private static final Path GUIDE = Path.of("BIDRA.md");
  private static final Pattern LIST =
      Pattern.compile(
          "(<!-- regler: begynner -->\\n)(.*?)(<!-- regler: slutter -->)", Pattern.DOTALL);
  private static final Pattern KEY = Pattern.compile("([a-z0-9-]+)=.*");

  /**
   * Told with numbers of our own: what takes long to show (the cases are in the folder "slow"), and
   * what differs with each style sheet and compressor.
   */
  private static final Map<String, List<Object>> SAMPLES =
      Map.of(
          "for-mange-filer", List.of(50_000),
          "for-treg", List.of(50_000),
          "ferdig-for-tung", List.of(31_000, 25_000));

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
          .as("mvn test -Dtest=ContributorsGuideTest -Dbidra.skriv=true")
          .isEqualTo(generated);
    }
  }

  /** The first problem of each rule among all invalid sites. */
  private Map<String, Shown> shown() throws IOException {
    Map<String, Shown> shown = new TreeMap<>();
    List<Path> cases = SmallSite.cases("invalid").stream().sorted(thirtyFirst()).toList();
    for (Path folder : cases) {
      Path place = Files.createTempDirectory(workplace, folder.getFileName().toString());
      SmallSite site = SmallSite.of(folder, place);
      Excerpts excerpts = new Excerpts(site.project());
      for (Problem problem : site.bake().problems()) {
        Optional<String> line = excerpts.of(problem).map(Excerpts.Excerpt::text);
        shown.putIfAbsent(problem.rule(), new Shown(problem, line));
      }
    }
    return shown;
  }

  private static Comparator<Path> thirtyFirst() {
    return Comparator.comparing((Path folder) -> !folder.endsWith("thirty-faults"))
        .thenComparing(Comparator.naturalOrder());
  }

  private static String generate(Map<String, Shown> shown) throws IOException {
    StringBuilder list = new StringBuilder();
    List<String> missing = new ArrayList<>();
    for (String line : wording()) {
      Matcher key = KEY.matcher(line);
      if (line.startsWith("# ") && !line.contains(".hjelp")) {
        list.append("\n### ").append(line.substring(2)).append("\n\n");
      } else if (key.matches()) {
        Shown rule = shown.get(key.group(1));
        if (SAMPLES.containsKey(key.group(1))) {
          list.append(entry(new Shown(sample(key.group(1)), Optional.empty())));
        } else if (rule != null) {
          list.append(entry(rule));
        } else {
          missing.add(key.group(1));
        }
      }
    }
    assertThat(missing).as("rules that no invalid site shows").isEmpty();
    return list.append('\n').toString();
  }

  private static Problem sample(String rule) {
    return Problem.error(rule, no.programverk.model.SourceRef.of(""), SAMPLES.get(rule).toArray());
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

  private static List<String> wording() throws IOException {
    String path = "/no/programverk/problems_nb.properties";
    try (var in = ContributorsGuideTest.class.getResourceAsStream(path);
        var reader =
            new java.io.BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
