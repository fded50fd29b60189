package no.programverk.publish.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.programverk.publish.Canaries;
import no.programverk.publish.Hosts;
import no.programverk.publish.SampleSite;
import no.programverk.publish.Trees;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.Target;
import no.programverk.publish.sftp.Keys;
import no.programverk.publish.sftp.SshServers;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.server.command.AbstractCommandSupport;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.UploadPack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The branch of a repository in a folder, and of one behind ssh, by their addresses. */
class GitSchemesIT {
  @TempDir private Path folder;
  private GitServers git;
  private SshServers ssh;
  private KeyPair key;

  @BeforeEach
  void start() throws IOException {
    git = new GitServers(folder.resolve("repo.git"));
    key = Keys.ed25519();
    ssh = new SshServers(false);
    ssh.server()
        .setPublickeyAuthenticator(
            (user, given, session) -> KeyUtils.compareKeys(given, key.getPublic()));
    ssh.server().setCommandFactory((channel, command) -> new GitCommand(command, git.repository()));
    Keys.write(key, "", folder.resolve("deploy"));
  }

  @AfterEach
  void stop() throws IOException {
    ssh.close();
    git.close();
  }

  /** What {@code git-upload-pack} and {@code git-receive-pack} do at a forge. */
  private static final class GitCommand extends AbstractCommandSupport {
    private final Repository repository;

    GitCommand(String command, Repository repository) {
      super(command, null);
      this.repository = repository;
    }

    @Override
    public void run() {
      try {
        assertThat(getCommand()).endsWith("'/repo.git'");
        if (getCommand().startsWith("git-upload-pack ")) {
          new UploadPack(repository).upload(getInputStream(), getOutputStream(), getErrorStream());
        } else {
          new ReceivePack(repository)
              .receive(getInputStream(), getOutputStream(), getErrorStream());
        }
        onExit(0);
      } catch (IOException e) {
        onExit(1, e.getMessage());
      }
    }
  }

  private Target target(String scheme, Map<String, String> more) {
    Map<String, String> options = new TreeMap<>(Map.of("noekkelfil", "deploy"));
    options.put("vertsnoekkel", ssh.fingerprint());
    options.putAll(more);
    String location =
        scheme.equals("git+file")
            ? folder.resolve("repo.git").toString()
            : "//" + SshServers.USER + "@127.0.0.1:" + ssh.port() + "/repo.git";
    return new Target("pages", scheme, location, options);
  }

  private Host open(Target target) throws IOException {
    PublishContext context = ssh.context(folder, Map.of());
    return Hosts.open(target, context);
  }

  private void publishesAndGoesBack(String scheme) throws IOException {
    Target target = target(scheme, Map.of("gren", "pages"));
    Map<String, byte[]> canaries = Canaries.files(1 << 20);
    BuiltSite first = SampleSite.write(canaries, folder.resolve("v1"));
    BuiltSite second = SampleSite.write(SampleSite.second(60), folder.resolve("v2"));
    for (BuiltSite site : java.util.List.of(first, second)) {
      try (Host host = open(target)) {
        Trees.publish(host, site);
      }
    }
    Map<String, byte[]> published = git.files("pages");
    assertThat(Trees.digests(published)).containsAllEntriesOf(Trees.digests(SampleSite.second(60)));
    assertThat(published).doesNotContainKey("crlf.txt");
    try (Host host = open(target)) {
      host.rollback(Optional.empty(), Trees.lock());
    }
    Map<String, byte[]> back = git.files("pages");
    back.remove(".nojekyll");
    assertThat(Trees.digests(back)).isEqualTo(Trees.digests(canaries));
  }

  @Test
  void a_repository_behind_ssh_is_published_to_with_a_key() throws IOException {
    publishesAndGoesBack("git+ssh");
  }

  @Test
  void a_repository_in_a_folder_is_published_to() throws IOException {
    publishesAndGoesBack("git+file");
  }

  @Test
  void a_server_with_another_key_than_before_is_sent_nothing() throws IOException {
    Target other = target("git+ssh", Map.of("vertsnoekkel", "SHA256:other"));
    BuiltSite site = SampleSite.write(SampleSite.first(10), folder.resolve("v1"));
    try (Host host = open(other)) {
      assertThatThrownBy(() -> host.inspect(site))
          .isInstanceOf(PublishStopped.class)
          .hasMessageContaining("annen nøkkel");
    }
  }
}
