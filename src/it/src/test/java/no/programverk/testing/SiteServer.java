package no.programverk.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a finished site on loopback as any static host would. */
public final class SiteServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "xml", "application/xml; charset=utf-8");

  private final Path site;
  private final String prefix;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  /**
   * @param prefix path that it is served below, with a slash at both ends
   */
  public SiteServer(Path site, String prefix) throws IOException {
    this.site = site;
    this.prefix = prefix;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(prefix, this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Returns where the front page is served: with a final slash. */
  public String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + prefix;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(prefix.length());
      Path file = site.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
      boolean found = file.normalize().startsWith(site) && Files.isRegularFile(file);
      Path served = found ? file : site.resolve("404.html");
      String name = served.getFileName().toString();
      String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
      byte[] bytes = Files.readAllBytes(served);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(found ? 200 : 404, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
