package no.programverk.search;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The machine's Chromium, and a server of a folder below a path. */
final class Browser implements AutoCloseable {
  private static final String PREFIX = "/lag/helse/";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json");

  private final Path folder;
  private final HttpServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(4);
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  /**
   * @param folder that is served
   * @param executable of the browser
   */
  Browser(Path folder, Path executable) throws IOException {
    this.folder = folder;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(workers);
    server.start();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(List.of("--no-sandbox")));
  }

  /** The browser that CHROME_PATH names, or one that is installed. */
  static Optional<Path> installed() {
    String named = System.getenv("CHROME_PATH");
    return Stream.of(
            named == null ? "" : named,
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String file = path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : "none";
      Path found =
          folder.resolve(file.isEmpty() || file.endsWith("/") ? file + "index.html" : file);
      if (!found.normalize().startsWith(folder) || !Files.isRegularFile(found)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String name = found.getFileName().toString();
      exchange
          .getResponseHeaders()
          .set(
              "Content-Type",
              TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain"));
      byte[] bytes = Files.readAllBytes(found);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /** The address of a path of the site. */
  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + PREFIX + path;
  }

  com.microsoft.playwright.Browser chromium() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    server.stop(0);
    workers.shutdownNow();
  }
}
