package no.programverk.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells open pages which draft is the newest, as server-sent events.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">The format</a>
 */
final class EventStream {
  private static final int MOST_LISTENERS = 64;
  private static final long HEARTBEAT_MILLIS = 15_000;

  private final AtomicInteger listeners = new AtomicInteger();
  private String version;

  EventStream(String version) {
    this.version = version;
  }

  /** A new draft is there. */
  synchronized void tell(String newVersion) {
    if (!newVersion.equals(version)) {
      version = newVersion;
      notifyAll();
    }
  }

  /** Serves one page until it goes away. */
  void serve(HttpExchange exchange) throws IOException, InterruptedException {
    if (listeners.incrementAndGet() > MOST_LISTENERS) {
      listeners.decrementAndGet();
      exchange.sendResponseHeaders(503, -1);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      String told = "";
      while (true) {
        String newest = newest(told);
        // A line of comment finds out whether anybody still listens.
        String text = newest.equals(told) ? ":\n\n" : "data: " + newest + "\n\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        told = newest;
      }
    } finally {
      listeners.decrementAndGet();
    }
  }

  private synchronized String newest(String told) throws InterruptedException {
    if (version.equals(told)) {
      wait(HEARTBEAT_MILLIS);
    }
    return version;
  }
}
