package no.programverk.publish.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.Target;
import no.programverk.publish.sftp.SshConnection;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;

/**
 * Lets git speak over our own ssh connection. The library's own ssh client would be a second place
 * that decides which keys and hosts are trusted: it reads keys from files alone, reaches the agent
 * over a native library, and brings another copy of the client that the sftp host uses.
 */
final class GitSshSessions extends SshSessionFactory {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final Target target;
  private final PublishContext context;

  GitSshSessions(Target target, PublishContext context) {
    this.target = target;
    this.context = context;
  }

  @Override
  public RemoteSession getSession(
      URIish address, CredentialsProvider credentials, FS files, int timeout)
      throws TransportException {
    try {
      return new Session(SshConnection.open(target.uri(), target, context));
    } catch (PublishStopped e) {
      throw e;
    } catch (IOException e) {
      throw new TransportException(address, String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public String getType() {
    return "programverk";
  }

  private record Session(SshConnection connection) implements RemoteSession {
    @Override
    public Process exec(String command, int timeout) throws IOException {
      return new Running(connection.start(command));
    }

    @Override
    public void disconnect() {
      try {
        connection.close();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  /** A command at the other side, in the shape that git expects. */
  private static final class Running extends Process {
    private final ChannelExec channel;

    Running(ChannelExec channel) throws IOException {
      this.channel = channel;
      channel.open().verify(TIMEOUT);
    }

    @Override
    public OutputStream getOutputStream() {
      return channel.getInvertedIn();
    }

    @Override
    public InputStream getInputStream() {
      return channel.getInvertedOut();
    }

    @Override
    public InputStream getErrorStream() {
      return channel.getInvertedErr();
    }

    @Override
    public int waitFor() {
      channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), 0L);
      return exitValue();
    }

    @Override
    public boolean waitFor(long time, TimeUnit unit) {
      return channel
          .waitFor(EnumSet.of(ClientChannelEvent.CLOSED), unit.toMillis(time))
          .contains(ClientChannelEvent.CLOSED);
    }

    @Override
    public int exitValue() {
      Integer status = channel.getExitStatus();
      if (status == null) {
        throw new IllegalThreadStateException();
      }
      return status;
    }

    @Override
    public void destroy() {
      channel.close(true);
    }
  }
}
