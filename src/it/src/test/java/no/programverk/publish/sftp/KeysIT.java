package no.programverk.publish.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Map;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.Target;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way to keep a key, tried at a server that lets nobody in without it. */
class KeysIT {
  private static final String PASSPHRASE = "kanari-frase-2094";

  @TempDir private Path folder;
  private SshServers server;
  private KeyPair key;

  @BeforeEach
  void start() throws IOException {
    key = Keys.ed25519();
    server = new SshServers(false);
    server
        .server()
        .setPublickeyAuthenticator(
            (user, given, session) -> KeyUtils.compareKeys(given, key.getPublic()));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private void mustLetIn(Map<String, String> environment, Map<String, String> options)
      throws IOException {
    PublishContext context = server.context(folder, environment);
    Target target = server.target(folder, options);
    try (SshConnection connection = SshConnection.open(target.uri(), target, context)) {
      assertThat(connection.session().isAuthenticated()).isTrue();
    }
  }

  @Test
  void a_key_file_that_the_settings_name_opens() throws IOException {
    Keys.write(key, "", folder.resolve("keys/deploy"));
    mustLetIn(Map.of(), Map.of("noekkelfil", "keys/deploy"));
  }

  @Test
  void a_key_file_with_a_passphrase_opens_with_it_and_with_nothing_else() throws IOException {
    Keys.write(key, PASSPHRASE, folder.resolve("deploy"));
    Map<String, String> option = Map.of("noekkelfil", "deploy");
    mustLetIn(Map.of("PUBLISH_PASSPHRASE", PASSPHRASE), option);
    assertThatThrownBy(() -> mustLetIn(Map.of("PUBLISH_PASSPHRASE", "feil-frase"), option))
        .isInstanceOf(PublishStopped.class)
        .hasMessageContaining("deploy")
        .hasMessageNotContaining("feil-frase");
    assertThatThrownBy(() -> mustLetIn(Map.of(), option))
        .isInstanceOf(PublishStopped.class)
        .hasMessageContaining("deploy");
  }

  @Test
  void a_key_in_the_environment_opens() throws IOException {
    Path file = Keys.write(key, "", folder.resolve("deploy"));
    mustLetIn(Map.of("PUBLISH_KEY", Files.readString(file).strip()), Map.of());
  }

  @Test
  void the_usual_key_of_the_user_opens() throws IOException {
    Keys.write(key, "", folder.resolve(".ssh/id_ed25519"));
    mustLetIn(Map.of(), Map.of());
  }

  @Test
  void the_agent_opens_also_where_the_file_has_a_passphrase() throws IOException {
    Keys.write(key, PASSPHRASE, folder.resolve(".ssh/id_ed25519"));
    Path socket = folder.resolve("agent");
    try (Agent agent = new Agent(socket, key)) {
      mustLetIn(Map.of("SSH_AUTH_SOCK", socket.toString()), Map.of());
    }
  }

  @Test
  void a_key_file_of_mavens_settings_opens() throws IOException {
    Path file = Keys.write(key, PASSPHRASE, folder.resolve("deploy"));
    Files.writeString(
        folder.resolve("settings.xml"),
        "<settings><servers><server><id>prod</id><privateKey>"
            + file
            + "</privateKey><passphrase>"
            + PASSPHRASE
            + "</passphrase></server></servers></settings>");
    mustLetIn(Map.of(), Map.of());
  }

  @Test
  void without_a_key_or_with_another_nobody_is_let_in() throws IOException {
    assertThatThrownBy(() -> mustLetIn(Map.of(), Map.of())).isInstanceOf(IOException.class);
    Keys.write(Keys.ed25519(), "", folder.resolve("deploy"));
    assertThatThrownBy(() -> mustLetIn(Map.of(), Map.of("noekkelfil", "deploy")))
        .isInstanceOf(IOException.class);
  }
}
