package no.programverk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Commands that people are told to type. */
class CommandsTest {
  /** Also as it is put together in a message. */
  private static final Pattern IN_A_MESSAGE = Pattern.compile("programverk:([a-z][\\w-]*)");

  private static final Pattern IN_A_GUIDE = Pattern.compile("mvn .*?-P([\\w-]+)");
  private static final Pattern GOAL = Pattern.compile("@Mojo\\(\\s*name = \"([\\w-]+)\"");
  private static final Pattern PROFILE =
      Pattern.compile(
          "<id>([\\w-]+)</id>\\s*<properties>\\s*<programverk.goal>\\1</programverk.goal>");

  private static final Path MESSAGES = Path.of("src/engine/src/main/resources/no/programverk");
  private static final Path README = Path.of("README.md");
  private static final Path GOALS = Path.of("src/maven-plugin/src/main/java");

  private static final Set<String> OF_PUBLISHING =
      Set.of("publish", "plan", "verify-site", "releases", "rollback", "purge");

  @Test
  void each_goal_but_that_of_the_build_has_a_profile_of_its_name() {
    Set<String> goals = named(GOAL, GOALS);
    goals.remove("build");
    assertThat(named(PROFILE, Path.of("pom.xml"))).isEqualTo(goals);
  }

  @Test
  void every_command_that_a_message_or_a_guide_names_is_one() {
    Set<String> goals = named(GOAL, GOALS);
    goals.add("help");
    Set<String> profiles = named(PROFILE, Path.of("pom.xml"));
    profiles.add("thorough");
    List<Path> guides =
        List.of(README, Path.of("BIDRA.md"), Path.of("src/docs"), Path.of(".github"));
    for (Path text : guides) {
      assertThat(profiles).as(text.toString()).containsAll(named(IN_A_GUIDE, text));
      assertThat(goals).as(text.toString()).containsAll(named(IN_A_MESSAGE, text));
    }
    assertThat(goals).containsAll(named(IN_A_MESSAGE, MESSAGES));
  }

  @Test
  void each_command_about_a_published_site_is_in_the_readme_and_in_a_message() {
    assertThat(named(IN_A_GUIDE, README)).containsAll(OF_PUBLISHING);
    assertThat(named(IN_A_MESSAGE, MESSAGES)).containsAll(OF_PUBLISHING);
  }

  /** Returns what a pattern names in a file, or in all below a folder. */
  private static Set<String> named(Pattern pattern, Path root) {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(root).filter(Files::isRegularFile)) {
      for (Path file :
          files
              .filter(path -> path.toString().matches(".*\\.(md|yml|java|xml|properties)"))
              .toList()) {
        pattern
            .matcher(Files.readString(file))
            .results()
            .map(CommandsTest::name)
            .forEach(names::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }
}
