package no.programverk.publish.sftp;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.security.KeyPair;
import org.apache.sshd.agent.common.AbstractAgentClient;
import org.apache.sshd.agent.local.AgentImpl;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/** An ssh agent with one key: the library's own, on a socket as {@code ssh-agent} has it. */
final class Agent implements AutoCloseable {
  private final ServerSocketChannel door;
  private final AgentImpl keys = new AgentImpl();

  Agent(Path socket, KeyPair key) throws IOException {
    keys.addIdentity(key, "kari");
    door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    door.bind(UnixDomainSocketAddress.of(socket));
    Thread thread = new Thread(this::serve, "agent");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() {
    try {
      while (true) {
        try (SocketChannel one = door.accept()) {
          answer(Channels.newInputStream(one), Channels.newOutputStream(one));
        } catch (EOFException e) {
          continue; // it has hung up
        }
      }
    } catch (ClosedChannelException e) {
      return; // the test is over
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(InputStream in, OutputStream out) throws IOException {
    AbstractAgentClient protocol =
        new AbstractAgentClient(keys) {
          @Override
          protected void reply(Buffer reply) throws IOException {
            out.write(reply.array(), reply.rpos(), reply.available());
          }
        };
    DataInputStream requests = new DataInputStream(in);
    while (true) {
      byte[] request = new byte[requests.readInt()];
      requests.readFully(request);
      Buffer buffer = new ByteArrayBuffer();
      buffer.putBytes(request);
      protocol.messageReceived(buffer);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
