package no.programverk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Commands that people are told to type. */
class CommandsTest {
  private static final Pattern GOAL = Pattern.compile("exec:java@(\\w+)");
  private static final Pattern EXECUTION = Pattern.compile("<id>(\\w+)</id>");

  /** Named in the messages and the guides by what a command is put together of. */
  private static final Set<String> OF_PUBLISHING =
      Set.of("plan", "verify", "releases", "rollback", "purge");

  private static Set<String> named(Pattern pattern, Path file) throws IOException {
    Set<String> names = new TreeSet<>();
    Matcher found = pattern.matcher(Files.readString(file));
    while (found.find()) {
      names.add(found.group(1));
    }
    return names;
  }

  @Test
  void every_command_that_a_message_or_a_guide_names_is_one() throws IOException {
    Set<String> executions = named(EXECUTION, Path.of("pom.xml"));
    try (Stream<Path> texts =
        Stream.of("src/main/resources/no/programverk", "src/docs", "README.md", "BIDRA.md")
            .flatMap(CommandsTest::files)) {
      for (Path text : texts.toList()) {
        assertThat(executions).as(text.toString()).containsAll(named(GOAL, text));
      }
    }
  }

  private static Stream<Path> files(String root) {
    try {
      return Files.walk(Path.of(root))
          .filter(file -> file.toString().matches(".*\\.(md|properties)"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void each_command_about_a_published_site_is_in_the_readme_and_in_a_message() throws IOException {
    assertThat(named(GOAL, Path.of("README.md"))).containsAll(OF_PUBLISHING);
    assertThat(named(GOAL, Path.of("src/main/resources/no/programverk/console_nb.properties")))
        .containsAll(OF_PUBLISHING);
  }
}
