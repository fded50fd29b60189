package no.programverk.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.List;

/** Servers of tests are for this machine alone. */
public final class Loopback {
  private static final int PATIENCE_MILLIS = 2_000;

  private Loopback() {}

  /** Tries every other address of this machine: nobody may listen there on a test's port. */
  public static void mustBeAloneOn(int port) throws IOException {
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress())
            .toList();
    for (InetAddress address : others) {
      try (Socket socket = new Socket()) {
        assertThatThrownBy(
                () -> socket.connect(new InetSocketAddress(address, port), PATIENCE_MILLIS))
            .as("%s:%d", address, port)
            .isInstanceOfAny(ConnectException.class, java.net.SocketTimeoutException.class);
      }
    }
  }
}
