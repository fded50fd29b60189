package no.programverk.publish.sftp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.Target;
import no.programverk.publish.secret.Credentials;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;

/** A connection to an ssh server whose key is known, as a user who was let in. */
public final class SshConnection implements AutoCloseable {
  private static final int DEFAULT_PORT = 22;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration COMMAND_TIMEOUT = Duration.ofMinutes(10);
  private static final List<String> KEY_FILES = List.of("id_ed25519", "id_ecdsa", "id_rsa");

  private final SshClient client;
  private final ClientSession session;

  private SshConnection(SshClient client, ClientSession session) {
    this.client = client;
    this.session = session;
  }

  /**
   * Connects.
   *
   * @param address host, and a user and port if they are not the usual
   * @throws PublishStopped when the server's key is unknown or another than before, or when it lets
   *     nobody in with what we have
   */
  public static SshConnection open(URI address, Target target, PublishContext context)
      throws IOException {
    Credentials credentials = Credentials.of(target, context);
    KnownHostVerifier known = KnownHostVerifier.of(target, context);
    SshClient client = SshClient.setUpDefaultClient();
    client.setServerKeyVerifier(known);
    // What is published where must follow from the project, not from one person's ~/.ssh/config.
    client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    // Small requests must not wait until the last one is acknowledged.
    CoreModuleProperties.TCP_NODELAY.set(client, true);
    Optional.ofNullable(context.environment().get("SSH_AUTH_SOCK"))
        .filter(socket -> !socket.isBlank())
        .ifPresent(socket -> client.setAgentFactory(new SocketAgent.Factory(Path.of(socket))));
    client.start();
    try {
      return new SshConnection(client, enter(client, address, credentials, context));
    } catch (IOException | RuntimeException e) {
      client.stop();
      if (known.refusal().isPresent()) {
        throw known.refusal().get();
      }
      throw e;
    }
  }

  private static ClientSession enter(
      SshClient client, URI address, Credentials credentials, PublishContext context)
      throws IOException {
    String user =
        Optional.ofNullable(address.getUserInfo())
            .or(credentials::user)
            .orElse(System.getProperty("user.name"));
    int port = address.getPort() < 0 ? DEFAULT_PORT : address.getPort();
    ClientSession session =
        client.connect(user, address.getHost(), port).verify(TIMEOUT).getSession();
    credentials.password().ifPresent(session::addPasswordIdentity);
    for (KeyPair key : keys(credentials, context)) {
      session.addPublicKeyIdentity(key);
    }
    session.auth().verify(TIMEOUT);
    return session;
  }

  private static List<KeyPair> keys(Credentials credentials, PublishContext context)
      throws IOException {
    if (credentials.key().isPresent()) {
      return keys("PUBLISH_KEY", credentials.key().get() + "\n", credentials);
    }
    if (credentials.keyFile().isPresent()) {
      Path file = context.project().resolve(credentials.keyFile().get());
      return keys(file.getFileName().toString(), Files.readString(file), credentials);
    }
    if (credentials.password().isPresent()) {
      return List.of();
    }
    List<KeyPair> keys = new ArrayList<>();
    for (String name : KEY_FILES) {
      Path file = context.home().resolve(".ssh").resolve(name);
      if (Files.isReadable(file)) {
        keys.addAll(openKeys(name, Files.readString(file), credentials));
      }
    }
    return keys;
  }

  /** Returns none where a passphrase is asked for and nobody gave it: such a key is the agent's. */
  private static List<KeyPair> openKeys(String name, String text, Credentials credentials)
      throws IOException {
    try {
      return keys(name, text, credentials);
    } catch (PublishStopped e) {
      if (credentials.passphrase().isPresent()) {
        throw e;
      }
      return List.of();
    }
  }

  private static List<KeyPair> keys(String name, String text, Credentials credentials)
      throws IOException {
    FilePasswordProvider passphrase =
        credentials.passphrase().map(FilePasswordProvider::of).orElse(FilePasswordProvider.EMPTY);
    try (var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
      Iterable<KeyPair> pairs =
          SecurityUtils.loadKeyPairIdentities(null, NamedResource.ofName(name), in, passphrase);
      List<KeyPair> keys = new ArrayList<>();
      if (pairs != null) {
        pairs.forEach(keys::add);
      }
      return keys;
    } catch (GeneralSecurityException | StreamCorruptedException e) {
      // The second is what a key opened with a wrong passphrase looks like.
      throw PublishStopped.causedBy(e, "noekkel-lukket", name);
    }
  }

  ClientSession session() {
    return session;
  }

  /**
   * Starts a command whose streams the caller handles.
   *
   * @param command as a shell there reads it
   */
  public ChannelExec start(String command) throws IOException {
    ChannelExec channel = session.createExecChannel(command);
    channel.setRedirectErrorStream(false);
    return channel;
  }

  /**
   * Runs a command to its end.
   *
   * @return false when it failed, or when no command may run
   */
  boolean run(String command) {
    try (ChannelExec channel = session.createExecChannel(command);
        ByteArrayOutputStream ignored = new ByteArrayOutputStream()) {
      channel.setOut(ignored);
      channel.setErr(ignored);
      channel.open().verify(TIMEOUT);
      channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), COMMAND_TIMEOUT);
      Integer status = channel.getExitStatus();
      return status != null && status == 0;
    } catch (IOException e) {
      return false; // the server lets no command run: there is another way
    }
  }

  @Override
  public void close() throws IOException {
    session.close();
    client.stop();
  }
}
