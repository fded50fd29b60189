package no.programverk.publish.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import no.programverk.publish.BuiltProject;
import no.programverk.publish.BuiltProject.Told;
import no.programverk.publish.Canaries;
import no.programverk.publish.MavenCommands;
import no.programverk.publish.SampleSite;
import no.programverk.publish.Trees;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code git+https:} against a real git server with TLS on the loopback interface. */
class GitOverHttpsIT {
  private static final String BRANCH = "pages";

  @TempDir private Path folder;
  private GitForge forge;
  private Path folderOfProject;
  private BuiltProject project;

  @BeforeEach
  void start() throws Exception {
    forge = new GitForge(folder);
    folderOfProject = Files.createDirectory(folder.resolve("project"));
    project =
        new BuiltProject(
            folderOfProject,
            "publiser.prod.til=git+%s\npubliser.prod.gren=%s\npubliser.prod.server=forge\n"
                .formatted(forge.address(), BRANCH),
            Map.of("PUBLISH_USER", GitForge.USER, "PUBLISH_PASSWORD", GitForge.TOKEN));
  }

  @AfterEach
  void stop() throws Exception {
    forge.close();
  }

  @Tag("thorough")
  @Test
  void a_token_from_settings_plain_or_encrypted_opens_and_is_in_no_log_argument_file_or_commit()
      throws Exception {
    Map<String, byte[]> canaries = Canaries.files(1 << 20);
    canaries.remove("æ ø/å med mellomrom.html"); // no ledger promises such an address
    project.build(canaries);
    MavenCommands maven = new MavenCommands(folderOfProject, forge.trust());
    maven.writeEncryptedSettings("forge", GitForge.USER, GitForge.TOKEN);
    assertThat(maven.run("publish"))
        .contains("Publisert:", "Ett tre i git")
        .doesNotContain(GitForge.TOKEN);
    assertThat(forge.let()).isNotEmpty();
    assertThat(published())
        .containsAllEntriesOf(Trees.digests(canaries))
        .hasSize(canaries.size() + 1);

    project.build(SampleSite.second(20));
    maven.writeSettings("forge", GitForge.USER, GitForge.TOKEN);
    assertThat(maven.run("publish", "-Dpublish.allow=uncommitted,deletes"))
        .contains("Publisert:")
        .doesNotContain(GitForge.TOKEN);
    assertThat(published()).containsAllEntriesOf(Trees.digests(SampleSite.second(20)));

    assertThat(maven.run("rollback"))
        .contains("Leserne ser nå utgivelsen")
        .doesNotContain(GitForge.TOKEN);
    assertThat(published()).containsAllEntriesOf(Trees.digests(canaries));
    assertThat(maven.arguments()).isNotEmpty().noneMatch(line -> line.contains(GitForge.TOKEN));
    mustBeNowhereInTheBranch();
  }

  private Map<String, String> published() throws Exception {
    return Trees.digests(GitServers.files(forge.repository(), BRANCH));
  }

  private void mustBeNowhereInTheBranch() throws Exception {
    assertThat(GitServers.files(forge.repository(), BRANCH).values())
        .noneMatch(file -> new String(file, StandardCharsets.ISO_8859_1).contains(GitForge.TOKEN));
    try (RevWalk walk = new RevWalk(forge.repository())) {
      var head = walk.parseCommit(forge.repository().resolve("refs/heads/" + BRANCH));
      assertThat(head.getFullMessage()).contains("Utgivelse: ").doesNotContain(GitForge.TOKEN);
    }
  }

  @Test
  void a_certificate_that_this_machine_does_not_trust_is_sent_nothing_and_said_to_be_one()
      throws Exception {
    Told told = project.build(SampleSite.first(20)).publish("prod");
    assertThat(told.stopped()).isTrue();
    assertThat(told.text())
        .contains("stoler ikke på sertifikatet", "Verten er som før.")
        .doesNotContain(GitForge.TOKEN);
    assertThat(forge.asked()).isEmpty();
    assertThat(forge.repository().resolve("refs/heads/" + BRANCH)).isNull();
  }
}
