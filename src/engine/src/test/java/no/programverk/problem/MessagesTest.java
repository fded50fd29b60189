package no.programverk.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  /** A rule's id where Java names it: in a problem, or as a constant of the allow-list. */
  private static final Pattern RULE =
      Pattern.compile("Problem\\s*\\.error\\(\\s*\"([a-z0-9-]+)\"|error\\(\"([a-z0-9-]+)\", \"");

  @Test
  void every_rule_says_what_is_wrong_and_how_to_mend_it() throws IOException {
    Properties wording = load("problems");
    Set<String> rules =
        wording.stringPropertyNames().stream()
            .filter(key -> !key.endsWith(".hjelp"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(rules).isNotEmpty().allMatch(rule -> wording.containsKey(rule + ".hjelp"));
    assertThat(wording.stringPropertyNames())
        .filteredOn(key -> key.endsWith(".hjelp"))
        .allMatch(key -> rules.contains(key.replace(".hjelp", "")));
  }

  @Test
  void every_rule_that_Java_names_has_its_wording() throws IOException {
    Properties wording = load("problems");
    Set<String> named = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/engine/src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        Matcher rules = RULE.matcher(Files.readString(source));
        while (rules.find()) {
          named.add(rules.group(1) == null ? rules.group(2) : rules.group(1));
        }
      }
    }
    assertThat(named).hasSizeGreaterThan(40).allMatch(wording::containsKey);
  }

  @ParameterizedTest
  @ValueSource(strings = {"problems", "console", "site"})
  void every_message_can_be_formatted_and_none_has_a_lost_apostrophe(String file)
      throws IOException {
    Properties wording = load(file);
    for (String key : wording.stringPropertyNames()) {
      String text = wording.getProperty(key);
      assertThat(text).as(key).doesNotContain("'");
      assertThat(new MessageFormat(text, Messages.BOKMAL)).as(key).isNotNull();
    }
  }

  @Test
  void the_language_is_not_taken_from_the_machine() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.US);
    try {
      assertThat(Messages.ofConsole().get("ferdig", 2, 1.5, "x", 2))
          .isEqualTo("2 sider på 1,5 sekunder, 2 filer skrevet: x");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Properties load(String file) throws IOException {
    Properties wording = new Properties();
    String path = "/no/programverk/" + file + "_nb.properties";
    try (var in = MessagesTest.class.getResourceAsStream(path);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      wording.load(reader);
    }
    return wording;
  }
}
