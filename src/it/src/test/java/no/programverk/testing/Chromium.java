package no.programverk.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** A real browser, and a plain server of one folder for it to look at. */
public final class Chromium implements AutoCloseable {
  private final Browser browser = Browsers.get();
  private final SiteServer server;

  /**
   * @param site folder to serve
   */
  public Chromium(Path site) throws IOException {
    this(site, "/");
  }

  /**
   * @param site folder to serve
   * @param prefix path that it is served below, with a slash at both ends
   */
  public Chromium(Path site, String prefix) throws IOException {
    server = new SiteServer(site, prefix);
  }

  public Browser browser() {
    return browser;
  }

  /** Where the folder is served, with a final slash. */
  public String address() {
    return server.origin();
  }

  /**
   * Opens pages, each in turn in one tab.
   *
   * @param paths from the front page
   */
  public void visit(
      Browser.NewContextOptions options, Stream<String> paths, BiConsumer<Page, String> look) {
    try (BrowserContext context = browser.newContext(options)) {
      Page page = context.newPage();
      paths.forEach(
          path -> {
            page.navigate(address() + path);
            look.accept(page, path);
          });
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
