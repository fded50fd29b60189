package no.programverk.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import no.programverk.catalogue.ContentTypes;
import no.programverk.catalogue.SiteFile;
import no.programverk.catalogue.UnwritableFile;
import no.programverk.model.Permalink;
import no.programverk.model.SiteAddress;

/**
 * Serves the draft on this machine alone. A request whose {@code Host} is not this machine is
 * refused: else any page on the web could read the draft by way of a name that it points here.
 */
final class PreviewServer implements AutoCloseable {
  /** Below this path stands what the preview adds; no page of the site can have it. */
  static final String RESERVED = "/_utkast/";

  private static final Pattern THIS_MACHINE =
      Pattern.compile("(?i)(?:localhost|127\\.0\\.0\\.1|\\[::1\\])(?::\\d{1,5})?");

  private static final int PORTS_TRIED = 20;

  private final PreviewSession session;
  private final Overlay overlay;
  private final EventStream events;
  private final HttpServer server;
  private final ExecutorService threads;

  private record Answer(int status, String type, byte[] body) {}

  /**
   * Starts serving.
   *
   * @param port that is wanted; the next free one is taken when it is in use; 0 for any
   */
  PreviewServer(PreviewSession session, Overlay overlay, EventStream events, int port)
      throws IOException {
    this.session = session;
    this.overlay = overlay;
    this.events = events;
    server = bind(port);
    threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "preview");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private static HttpServer bind(int wanted) throws IOException {
    // Read when the first server is made: else each answer waits 40 ms for word that its head came.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    BindException inUse = null;
    for (int port = wanted; port < wanted + PORTS_TRIED; port++) {
      try {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      } catch (BindException e) {
        inUse = e;
      }
    }
    throw inUse;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
      String path = exchange.getRequestURI().getPath();
      if (!THIS_MACHINE.matcher(host).matches()) {
        exchange.sendResponseHeaders(403, -1);
      } else if (!exchange.getRequestMethod().matches("GET|HEAD")) {
        exchange.sendResponseHeaders(405, -1);
      } else if (path.equals(RESERVED + "hendelser")) {
        events.serve(exchange);
      } else {
        send(exchange, answer(path));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer answer(String path) throws IOException {
    if (path.equals(RESERVED + "utkast.js")) {
      return own("utkast.js", "text/javascript; charset=utf-8");
    } else if (path.equals(RESERVED + "utkast.css")) {
      return own("utkast.css", "text/css; charset=utf-8");
    }
    return ofSite(Permalink.of(path.replaceFirst("^/+", "")).file());
  }

  private static Answer own(String name, String type) throws IOException {
    try (InputStream in = PreviewServer.class.getResourceAsStream(name)) {
      return new Answer(200, type, in.readAllBytes());
    }
  }

  private Answer ofSite(String path) throws IOException {
    Draft draft = session.open(path);
    Optional<SiteFile> found = draft.find(path);
    if (found.isPresent() && !found.get().isPage()) {
      return new Answer(200, ContentTypes.of(path), found.get().content().bytes());
    }
    Optional<SiteFile> page = found.or(() -> draft.find(SiteAddress.NOT_FOUND.path()));
    byte[] html = page.isPresent() ? html(page.get()) : EMPTY_PAGE.getBytes(StandardCharsets.UTF_8);
    found.ifPresent(file -> session.note(draft, path, html));
    byte[] body =
        marked(new String(html, StandardCharsets.UTF_8), draft).getBytes(StandardCharsets.UTF_8);
    return new Answer(found.isPresent() ? 200 : 404, "text/html; charset=utf-8", body);
  }

  private static byte[] html(SiteFile page) throws IOException {
    try {
      return page.content().bytes();
    } catch (UnwritableFile broken) {
      return EMPTY_PAGE.getBytes(StandardCharsets.UTF_8); // what is wrong stands over it
    }
  }

  /** Stands in for a page that cannot be made. */
  private static final String EMPTY_PAGE =
      "<!DOCTYPE html>\n<html lang=\"nb\">\n<head>\n<meta charset=\"utf-8\">\n<title></title>\n"
          + "</head>\n<body>\n</body>\n</html>\n";

  private String marked(String html, Draft draft) {
    String head =
        "<link rel=\"stylesheet\" href=\""
            + RESERVED
            + "utkast.css\">\n"
            + "<script src=\""
            + RESERVED
            + "utkast.js\" data-versjon=\""
            + draft.version()
            + "\" defer></script>\n";
    return DraftMarks.on(html, head, overlay.of(draft));
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    boolean silent = exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0;
    exchange.sendResponseHeaders(answer.status(), silent ? -1 : answer.body().length);
    if (!silent) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
