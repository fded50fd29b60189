package no.programverk.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleTest {
  private static final Path ENGINE = Path.of("src/engine/src/main/java/no/programverk");
  private static final Pattern REFERENCE = Pattern.compile("\\bRule\\.([A-Z][A-Z0-9_]+)");

  /** The packages that report what a stage finds; "" is the root. */
  private static final Map<Stage, Set<String>> PACKAGES =
      Map.of(
          Stage.OPEN, Set.of("settings", "source", "build", "output"),
          Stage.LOAD, Set.of("build", "source", "jbake", "assemble", "changes", "ledger", "search"),
          Stage.CHECK, Set.of("check"),
          Stage.CATALOGUE, Set.of("catalogue", "export"),
          Stage.WRITE, Set.of("jbake"),
          Stage.VERIFY, Set.of("output", "ledger"));

  @Test
  void every_rule_has_a_message_and_a_hint_and_no_wording_is_left_over() throws IOException {
    Properties wording = new Properties();
    try (var in = RuleTest.class.getResourceAsStream("/no/programverk/problems_nb.properties")) {
      wording.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    Set<String> keys = new TreeSet<>();
    for (Rule rule : Rule.values()) {
      keys.addAll(List.of(rule.id(), rule.id() + ".hjelp"));
    }
    for (RuleArea area : RuleArea.values()) {
      keys.add("omraade." + area);
    }
    assertThat(wording.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(wording.values()).noneMatch(words -> words.toString().isBlank());
  }

  @Test
  void an_id_is_of_one_rule() {
    assertThat(Rule.values()).allSatisfy(rule -> assertThat(Rule.withId(rule.id())).contains(rule));
    assertThat(Rule.withId("finnes-ikke")).isEmpty();
  }

  @Test
  void the_rules_stand_in_the_order_of_their_areas() {
    assertThat(Rule.values()).extracting(Rule::area).isSorted().contains(RuleArea.values());
  }

  @Test
  void only_what_a_check_finds_can_be_suppressed() {
    assertThat(Rule.values())
        .filteredOn(Rule::suppressible)
        .extracting(Rule::stage)
        .containsOnly(Stage.CHECK);
  }

  @Test
  void every_rule_is_reported_by_a_package_of_its_stage() throws IOException {
    Map<Rule, Set<String>> reporters = reporters();
    assertThat(reporters).containsOnlyKeys(Rule.values());
    reporters.forEach(
        (rule, packages) ->
            assertThat(packages).as(rule.name()).containsAnyElementsOf(PACKAGES.get(rule.stage())));
  }

  /** Returns the packages whose sources name each rule. */
  private static Map<Rule, Set<String>> reporters() throws IOException {
    Map<Rule, Set<String>> reporters = new EnumMap<>(Rule.class);
    try (Stream<Path> files = Files.walk(ENGINE)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".java")).toList()) {
        String name = ENGINE.relativize(file.getParent()).toString();
        REFERENCE
            .matcher(Files.readString(file))
            .results()
            .map(reference -> Rule.valueOf(reference.group(1)))
            .forEach(rule -> reporters.computeIfAbsent(rule, r -> new TreeSet<>()).add(name));
      }
    }
    return reporters;
  }
}
