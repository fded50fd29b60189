package no.programverk.publish.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import no.programverk.publish.BuiltProject;
import no.programverk.publish.MavenCommands;
import no.programverk.publish.SampleSite;
import no.programverk.publish.Trees;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command, run by Maven as a person runs it, with all that Maven can tell. */
@Tag("thorough")
class SecretsIT {
  @TempDir private Path project;

  @Test
  void a_password_from_encrypted_settings_is_in_no_log_no_argument_and_no_published_file()
      throws IOException, InterruptedException {
    try (SshServers server = new SshServers(true)) {
      new BuiltProject(
              project,
              "publiser.prod.til=sftp://%s@127.0.0.1:%d%s\npubliser.prod.server=webhotell\npubliser.prod.vertsnoekkel=%s\n"
                  .formatted(
                      SshServers.USER, server.port(), project.resolve("www"), server.fingerprint()),
              Map.of())
          .build(SampleSite.first(20));
      MavenCommands maven = new MavenCommands(project, "");
      maven.writeEncryptedSettings("webhotell", SshServers.USER, SshServers.PASSWORD);
      String log = maven.run("publish");
      assertThat(log).contains("Publisert:", "mvn programverk:rollback -Dpublish.to=prod");
      assertThat(log).doesNotContain(SshServers.PASSWORD);
      assertThat(Trees.read(project.resolve("www/current")).values())
          .noneMatch(
              file -> new String(file, StandardCharsets.ISO_8859_1).contains(SshServers.PASSWORD));
      assertThat(Trees.digests(Trees.read(project.resolve("www/current"))))
          .isEqualTo(Trees.digests(SampleSite.first(20)));

      String again = maven.run("publish");
      assertThat(again).contains("Ingenting er sendt").doesNotContain(SshServers.PASSWORD);
      assertThat(maven.run("releases")).contains("leserne ser denne");
      assertThat(maven.arguments())
          .isNotEmpty()
          .noneMatch(line -> line.contains(SshServers.PASSWORD));
    }
  }
}
