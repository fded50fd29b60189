package no.programverk.testing;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Path;

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

  @Override
  public void close() {
    server.close();
  }
}
