package no.programverk.publish.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import no.programverk.publish.BuiltProject;
import no.programverk.publish.BuiltProject.Told;
import no.programverk.publish.SampleSite;
import no.programverk.publish.Trees;
import no.programverk.publish.git.GitServers.Death;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command says when a forge fails or refuses half-way, and what a rerun makes of it. */
class FailedGitPublishingIT {
  private static final String BRANCH = "gh-pages";
  private static final Map<String, byte[]> FIRST = SampleSite.first(60);
  private static final Map<String, byte[]> SECOND = SampleSite.second(60);

  @TempDir private Path folder;
  private GitServers server;
  private BuiltProject project;

  @BeforeEach
  void publishTheFirst() throws IOException {
    server = new GitServers(folder.resolve("repo.git"));
    project =
        new BuiltProject(
            Files.createDirectory(folder.resolve("project")),
            "publiser.prod.til=git+" + server.address() + "\n",
            Map.of("PUBLISH_PASSWORD", GitServers.TOKEN));
    assertThat(project.build(FIRST).publish("prod").stopped()).isFalse();
    project.build(SECOND);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String mustFail() throws IOException {
    Told told = project.publish("prod");
    assertThat(told.stopped()).as(told.text()).isTrue();
    assertThat(told.text())
        .endsWith("mvn programverk:publish -Dpublish.to=prod")
        .doesNotContain(GitServers.TOKEN);
    return told.text();
  }

  private void mustHold(Map<String, byte[]> site, int more) throws IOException {
    assertThat(Trees.digests(server.files(BRANCH)))
        .containsAllEntriesOf(Trees.digests(site))
        .hasSize(site.size() + more);
  }

  private void heals() throws IOException {
    Told again = project.publish("prod");
    assertThat(again.stopped()).as(again.text()).isFalse();
    assertThat(again.text()).contains("Publisert: ");
    mustHold(SECOND, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kvoten er brukt opp", "ingen tilgang til grenen"})
  void a_push_that_the_forge_refuses_leaves_the_old_release_and_a_rerun_makes_the_new(String why)
      throws IOException {
    server.rules(
        receive ->
            receive.setPreReceiveHook(
                (pack, commands) ->
                    commands.forEach(
                        command ->
                            command.setResult(ReceiveCommand.Result.REJECTED_OTHER_REASON, why))));
    assertThat(mustFail()).contains(why, "Leserne ser den forrige utgivelsen, hel.");
    mustHold(FIRST, 1);
    server.rules(receive -> {});
    heals();
  }

  @Test
  void a_push_beyond_what_the_forge_has_room_for_leaves_the_old_release() throws IOException {
    server.rules(receive -> receive.setMaxPackSizeLimit(1000));
    assertThat(mustFail()).contains("hel");
    mustHold(FIRST, 1);
    server.rules(receive -> {});
    heals();
  }

  @Test
  void a_forge_that_dies_in_the_middle_of_a_push_has_the_old_release() throws IOException {
    server.dieAtPush(Death.IN_THE_PUSH);
    assertThat(mustFail()).contains("Leserne ser enten den forrige utgivelsen eller den nye");
    mustHold(FIRST, 1);
    server.restart();
    heals();
  }

  @Test
  void a_forge_that_dies_before_its_answer_has_the_new_release_and_a_rerun_finds_it()
      throws IOException {
    server.dieAtPush(Death.BEFORE_THE_ANSWER);
    assertThat(mustFail()).contains("Leserne ser enten den forrige utgivelsen eller den nye");
    mustHold(SECOND, 2);
    server.restart();
    assertThat(project.publish("prod").text()).contains("Ingenting er sendt");
    mustHold(SECOND, 2);
  }

  @Test
  void a_wrong_password_is_said_to_be_one() throws IOException {
    BuiltProject other =
        new BuiltProject(
            folder.resolve("project"),
            "publiser.prod.til=git+" + server.address() + "\n",
            Map.of("PUBLISH_PASSWORD", "kanari-feil-4410"));
    Told told = other.publish("prod");
    assertThat(told.stopped()).isTrue();
    assertThat(told.text())
        .contains("slipper ikke inn", "Verten er som før.")
        .doesNotContain("kanari-feil-4410");
  }
}
