package no.programverk.publish.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import no.programverk.publish.BuiltProject;
import no.programverk.publish.MavenCommands;
import no.programverk.publish.Permission;
import no.programverk.publish.SampleSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command says when a bucket fails half-way, and what a rerun makes of it. */
class FailedS3PublishingIT {
  @TempDir private static Path shared;
  @TempDir private Path folder;
  private static S3Servers server;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    server = new S3Servers(shared, true);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** The whole command, to a bucket that goes wrong at one request and heals. */
  private void mustSayAndHeal(String prefix, Fault fault, String reason) throws Exception {
    Map<String, byte[]> second = SampleSite.second(60);
    BuiltProject project =
        new BuiltProject(
            Files.createDirectories(folder.resolve(prefix)),
            "publiser.prod.til=s3://site/"
                + prefix
                + "\npubliser.prod.endepunkt="
                + server.address(),
            Map.of("PUBLISH_USER", "kanari-id", "PUBLISH_PASSWORD", "kanari-hemmelig"));
    server.haltAt(Integer.MAX_VALUE);
    assertThat(project.build(SampleSite.first(60)).publish("prod").stopped()).isFalse();
    project.build(second);
    fault.arrange();
    BuiltProject.Told told = project.publish("prod");
    assertThat(told.stopped()).as(told.text()).isTrue();
    assertThat(told.text())
        .contains(reason)
        .contains("Leserne ser noen nye og noen gamle filer; hver av dem er hel.")
        .contains("En ny kjøring sender det som mangler")
        .contains("Låsen hos verten kunne ikke tas bort.", "-Dpublish.allow=unlock")
        .endsWith("mvn programverk:publish -Dpublish.to=prod")
        .doesNotContain("kanari-hemmelig");
    server.haltAt(Integer.MAX_VALUE);
    if (!server.isAlive()) {
      server.startProcess();
    }
    assertThat(SampleSite.broken(path -> server.get(prefix, path))).isEmpty();
    // The publisher that failed is this process, which lives: as it is for another machine.
    BuiltProject.Told again = project.publish("prod", Permission.UNLOCK);
    assertThat(again.stopped()).as(again.text()).isFalse();
    second.forEach((path, bytes) -> assertThat(server.get(prefix, path)).as(path).contains(bytes));
    assertThat(server.get(prefix, "bare-i-forste/index.html")).isEmpty();
    assertThat(server.get(prefix, ".publisering/paagaar")).isEmpty();
  }

  private interface Fault {
    void arrange();
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 500, 507})
  void a_bucket_that_refuses_half_way_leaves_whole_files_and_a_rerun_heals(int status)
      throws Exception {
    mustSayAndHeal("refused" + status, () -> server.refuseAt(25, status), String.valueOf(status));
  }

  @Test
  void a_server_that_is_killed_in_the_middle_of_a_file_leaves_whole_files_and_a_rerun_heals()
      throws Exception {
    mustSayAndHeal("killed", () -> server.killAt(25), "");
  }

  @Tag("thorough")
  @Test
  void a_secret_key_from_encrypted_settings_is_in_no_log_no_argument_and_no_object()
      throws Exception {
    Path project = Files.createDirectories(folder.resolve("maven"));
    new BuiltProject(
            project,
            "publiser.prod.til=s3://site/maven\npubliser.prod.endepunkt=%s\npubliser.prod.server=boette\n"
                .formatted(server.address()),
            Map.of())
        .build(SampleSite.first(20));
    MavenCommands maven = new MavenCommands(project, "");
    maven.writeEncryptedSettings("boette", "kanari-id", "kanari-hemmelig-3317");
    server.haltAt(Integer.MAX_VALUE);
    assertThat(maven.run("publish")).contains("Publisert:").doesNotContain("kanari-hemmelig-3317");
    assertThat(maven.arguments())
        .isNotEmpty()
        .noneMatch(line -> line.contains("kanari-hemmelig-3317"));
    SampleSite.first(20)
        .forEach((path, bytes) -> assertThat(server.get("maven", path)).as(path).contains(bytes));
  }
}
