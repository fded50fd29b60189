package no.programverk.publish.sftp;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.sftp.client.RawSftpClient;
import org.apache.sshd.sftp.client.impl.SftpResponse;
import org.apache.sshd.sftp.client.impl.SftpStatus;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * Sends requests without waiting for the answer to the last: a round trip is paid once for many.
 * The server answers them in order.
 */
final class RequestPipeline {
  /** Requests under way at once: what OpenSSH's server reads ahead, and more than a round trip. */
  private static final int DEPTH = 128;

  private final RawSftpClient client;
  private final Deque<Waiting> waiting = new ArrayDeque<>();

  private record Waiting(int command, int id, String path, Answer answer) {}

  /** Is given what the server answers. */
  @FunctionalInterface
  interface Answer {
    void take(SftpResponse response) throws IOException;
  }

  RequestPipeline(RawSftpClient client) {
    this.client = client;
  }

  /**
   * Sends a request.
   *
   * @param path that an error message names
   * @param answer is called in the order of the requests, at the latest by {@link #finish}
   */
  void send(int command, Buffer request, String path, Answer answer) throws IOException {
    if (waiting.size() >= DEPTH) {
      take();
    }
    waiting.add(new Waiting(command, client.send(command, request), path, answer));
  }

  /** Sends a request that is answered by a status, which must be good or one of some others. */
  void send(int command, Buffer request, String path, Set<Integer> alsoFine) throws IOException {
    send(command, request, path, response -> check(response, path, alsoFine));
  }

  static void check(SftpResponse response, String path, Set<Integer> alsoFine) throws IOException {
    if (response.getType() == SftpConstants.SSH_FXP_STATUS) {
      SftpStatus status = SftpStatus.parse(response);
      if (!status.isOk() && !alsoFine.contains(status.getStatusCode())) {
        throw new SftpException(status.getStatusCode(), path + ": " + status.getMessage());
      }
    }
  }

  private void take() throws IOException {
    Waiting next = waiting.remove();
    next.answer().take(SftpResponse.parse(next.command(), client.receive(next.id())));
  }

  /**
   * Takes all answers that are left. After a failure too, all of them are taken, so that none comes
   * in the next one's way; the first failure is thrown.
   */
  void finish() throws IOException {
    IOException failure = null;
    while (!waiting.isEmpty()) {
      try {
        take();
      } catch (SftpException e) {
        failure = failure == null ? e : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
