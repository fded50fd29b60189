package no.programverk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.programverk.publish.sftp.Keys;
import no.programverk.publish.sftp.SshServers;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maven's own {@code site:deploy}, with each pom.xml as it stands. */
@Tag("thorough")
class SiteDeployIT {
  private static final List<String> MODULES =
      List.of("", "src", "src/engine", "src/publish", "src/maven-plugin", "src/it");

  @TempDir private Path folder;
  private Map<String, byte[]> site;

  @BeforeEach
  void writeProject() throws IOException {
    for (String module : MODULES) {
      Path pom = Path.of(module, "pom.xml");
      Files.createDirectories(folder.resolve(module));
      Files.copy(pom, folder.resolve(pom));
    }
    site = Canaries.files(100_000);
    SampleSite.write(site, folder.resolve("target/site"));
  }

  @Test
  void the_site_is_copied_to_a_folder() throws IOException, InterruptedException {
    deploy("file://" + folder.resolve("www"), List.of());
    assertThat(Trees.digests(Trees.read(folder.resolve("www")))).isEqualTo(Trees.digests(site));
  }

  @Test
  void the_site_is_copied_over_ssh_with_an_ed25519_key_to_a_known_server()
      throws IOException, InterruptedException {
    KeyPair key = Keys.ed25519();
    try (SshServers server = new SshServers(false)) {
      server
          .server()
          .setPublickeyAuthenticator(
              (user, given, session) -> KeyUtils.compareKeys(given, key.getPublic()));
      Files.createDirectories(folder.resolve(".ssh"));
      Files.writeString(
          folder.resolve(".ssh/known_hosts"),
          "[127.0.0.1]:" + server.port() + " " + PublicKeyEntry.toString(server.hostKey()) + "\n");
      Files.writeString(
          folder.resolve("settings.xml"),
          "<settings><servers><server><id>site</id><username>"
              + SshServers.USER
              + "</username><privateKey>"
              + Keys.write(key, "", folder.resolve("key"))
              + "</privateKey></server></servers></settings>");
      deploy(
          "sftp://127.0.0.1:" + server.port() + folder.resolve("www"),
          List.of("-s", folder.resolve("settings.xml").toString(), "-Duser.home=" + folder));
    }
    assertThat(Trees.digests(Trees.read(folder.resolve("www")))).isEqualTo(Trees.digests(site));
  }

  private void deploy(String url, List<String> more) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "mvn",
                "-B",
                "-f",
                folder.resolve("pom.xml").toString(),
                "site:deploy",
                "-Dsite.deploy.url=" + url,
                "-Dmaven.repo.local=" + System.getProperty("localRepository")));
    command.addAll(more);
    Path log = folder.resolve("maven.log");
    Process maven =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = maven.waitFor(2, TimeUnit.MINUTES);
    maven.destroy();
    assertThat(ended && maven.waitFor() == 0).as(Files.readString(log)).isTrue();
  }
}
