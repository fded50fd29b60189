import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Passes connections on, and each byte half of the latency later, however many are under way:
 * {@code Latency fromPort toPort roundTripMillis}, on the loopback interface.
 */
final class Latency {
  private static final int MOST = 64 << 10;

  private Latency() {}

  private record Piece(long due, byte[] bytes) {}

  public static void main(String[] arguments) throws IOException {
    int to = Integer.parseInt(arguments[1]);
    long delay = Long.parseLong(arguments[2]) * 1_000_000 / 2;
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket door = new ServerSocket(Integer.parseInt(arguments[0]), 50, loopback)) {
      while (true) {
        Socket near = door.accept();
        Socket far = new Socket(loopback, to);
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        pass(near, far, delay);
        pass(far, near, delay);
      }
    }
  }

  private static void pass(Socket from, Socket to, long delay) {
    BlockingQueue<Piece> underWay = new LinkedBlockingQueue<>();
    start(() -> read(from.getInputStream(), underWay, delay));
    start(() -> write(to, underWay));
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException | InterruptedException e) {
                return; // the connection is over
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static void read(InputStream in, BlockingQueue<Piece> underWay, long delay)
      throws IOException, InterruptedException {
    try {
      byte[] buffer = new byte[MOST];
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        underWay.put(new Piece(System.nanoTime() + delay, java.util.Arrays.copyOf(buffer, length)));
      }
    } finally {
      underWay.put(new Piece(System.nanoTime() + delay, new byte[0]));
    }
  }

  private static void write(Socket to, BlockingQueue<Piece> underWay)
      throws IOException, InterruptedException {
    OutputStream out = to.getOutputStream();
    for (Piece piece = underWay.take(); piece.bytes().length > 0; piece = underWay.take()) {
      long wait = piece.due() - System.nanoTime();
      if (wait > 0) {
        Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
      }
      out.write(piece.bytes());
    }
    to.shutdownOutput();
  }
}
