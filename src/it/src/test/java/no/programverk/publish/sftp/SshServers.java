package no.programverk.publish.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import no.programverk.ledger.Ledger;
import no.programverk.problem.Problems;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.SecretMask;
import no.programverk.publish.host.Target;
import no.programverk.settings.Settings;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.shell.ProcessShellCommandFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.server.SftpSubsystem;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** An ssh server on the loopback interface that counts what is asked of it, and can fail. */
public final class SshServers implements AutoCloseable {
  public static final String USER = "web";
  public static final String PASSWORD = "kanari-passord-7391";

  private final SshServer server = SshServer.setUpDefaultServer();
  private final KeyPair hostKey;
  private final Map<String, Integer> bodies = Collections.synchronizedMap(new TreeMap<>());
  private final List<String> operations = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger count = new AtomicInteger();
  private volatile int haltAt = Integer.MAX_VALUE;
  private volatile int failAt = Integer.MAX_VALUE;
  private volatile int failure;
  private volatile boolean wholeServer;

  /**
   * Starts a server.
   *
   * @param shell true to let commands run
   */
  public SshServers(boolean shell) throws IOException {
    hostKey = key(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
    server.setHost("127.0.0.1");
    server.setPort(0);
    CoreModuleProperties.TCP_NODELAY.set(server, true); // as OpenSSH's
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setPasswordAuthenticator(
        (user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
    server.setFileSystemFactory(new VirtualFileSystemFactory(Path.of("/")));
    server.setSubsystemFactories(List.of(new Counting()));
    if (shell) {
      server.setCommandFactory(ProcessShellCommandFactory.INSTANCE);
    }
    server.start();
    assertThat(server.getBoundAddresses())
        .allMatch(address -> ((InetSocketAddress) address).getAddress().isLoopbackAddress());
  }

  static KeyPair key(String type, int size) throws IOException {
    try {
      return KeyUtils.generateKeyPair(type, size);
    } catch (java.security.GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  public SshServer server() {
    return server;
  }

  public String fingerprint() {
    return KeyUtils.getFingerPrint(hostKey.getPublic());
  }

  public PublicKey hostKey() {
    return hostKey.getPublic();
  }

  public int port() {
    return server.getPort();
  }

  /** Lets the connection break at one request, or the whole server with it. */
  void haltAt(int request, boolean server) {
    count.set(0);
    haltAt = request;
    wholeServer = server;
  }

  /** Answers one request and all writes after it with a failure. */
  void failAt(int request, int status) {
    count.set(0);
    failAt = request;
    failure = status;
  }

  int requests() {
    return count.get();
  }

  void forget() {
    bodies.clear();
    operations.clear();
    count.set(0);
    haltAt = Integer.MAX_VALUE;
    failAt = Integer.MAX_VALUE;
  }

  /** Paths of the files that bytes were written to, each with how often it was opened. */
  Map<String, Integer> bodies() {
    return new TreeMap<>(bodies);
  }

  /** Requests that change something, by name. */
  List<String> operations() {
    return List.copyOf(operations);
  }

  /** What publishing to this server starts from, in a folder that stands for a project. */
  public PublishContext context(Path project, Map<String, String> environment) throws IOException {
    java.nio.file.Files.writeString(project.resolve(Settings.FILE), "nettsted.navn=X\n");
    return new PublishContext(
        project,
        Settings.read(project, new Problems()).orElseThrow(),
        Ledger.EMPTY,
        environment,
        project,
        project.resolve("settings.xml"),
        new SecretMask(),
        false);
  }

  /** The target of a folder at this server. */
  public Target target(Path folder, Map<String, String> more) {
    Map<String, String> options = new TreeMap<>(Map.of("vertsnoekkel", fingerprint()));
    options.putAll(more);
    return new Target("prod", "sftp", "//" + USER + "@127.0.0.1:" + port() + folder, options);
  }

  SftpTree tree(Path folder, Path project, boolean commands) throws IOException {
    PublishContext context = context(project, Map.of("PUBLISH_PASSWORD", PASSWORD));
    Target target = target(folder, Map.of());
    return new SftpTree(
        SshConnection.open(target.uri(), target, context), folder.toString(), commands);
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }

  private final class Counting extends SftpSubsystemFactory {
    @Override
    public Command createSubsystem(ChannelSession channel) throws IOException {
      return new SftpSubsystem(channel, this) {
        private final Map<String, String> open = new TreeMap<>();

        @Override
        protected void doProcess(Buffer buffer, int length, int type, int id) throws IOException {
          if (type == SftpConstants.SSH_FXP_INIT) {
            super.doProcess(buffer, length, type, id);
            return;
          }
          int number = count.incrementAndGet();
          if (number >= haltAt) {
            halt(channel);
            return;
          }
          record(buffer, type);
          boolean writes =
              type == SftpConstants.SSH_FXP_WRITE
                  || type == SftpConstants.SSH_FXP_MKDIR
                  || type == SftpConstants.SSH_FXP_EXTENDED
                  || type == SftpConstants.SSH_FXP_SYMLINK;
          if (number >= failAt && writes) {
            sendStatus(prepareReply(buffer), id, failure, "no more of this");
            return;
          }
          super.doProcess(buffer, length, type, id);
        }
      };
    }

    private void halt(ChannelSession channel) {
      if (wholeServer) {
        new Thread(
                () -> {
                  try {
                    server.stop(true);
                  } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                  }
                })
            .start();
      } else {
        channel.getSession().close(true);
      }
    }

    private void record(Buffer buffer, int type) {
      int at = buffer.rpos();
      switch (type) {
        case SftpConstants.SSH_FXP_OPEN -> {
          String path = buffer.getString();
          if ((buffer.getInt() & SftpConstants.SSH_FXF_WRITE) != 0) {
            bodies.merge(path, 1, Integer::sum);
            operations.add("write");
          }
        }
        case SftpConstants.SSH_FXP_EXTENDED -> operations.add(buffer.getString());
        case SftpConstants.SSH_FXP_SYMLINK -> operations.add("symlink");
        case SftpConstants.SSH_FXP_MKDIR -> operations.add("mkdir");
        case SftpConstants.SSH_FXP_RMDIR -> operations.add("rmdir");
        case SftpConstants.SSH_FXP_REMOVE -> operations.add("remove");
        default -> {}
      }
      buffer.rpos(at);
    }
  }
}
