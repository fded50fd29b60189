package no.programverk.testing;

import com.microsoft.playwright.Browser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A real browser, and a plain server of one folder on loopback: what any host does, and no more.
 */
public final class Chromium implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css",
          "js", "text/javascript",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png");

  private final Browser browser;
  private final HttpServer server;
  private final Path site;

  /**
   * @param site folder to serve
   */
  public Chromium(Path site) throws IOException {
    browser = Browsers.get();
    this.site = site;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  public Browser browser() {
    return browser;
  }

  /** Where the folder is served, with a final slash. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(1);
      Path file = site.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
      boolean there = Files.isRegularFile(file);
      Path answer = there ? file : site.resolve("404.html");
      String name = answer.getFileName().toString();
      String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
      byte[] bytes = Files.readAllBytes(answer);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(there ? 200 : 404, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
