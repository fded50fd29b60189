package no.programverk.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser: the one that {@code CHROME_PATH} names, else one in a usual place, else what
 * Playwright's own installer fetches. Without any the tests are skipped, each by its name; with
 * {@code -Dbrowser=required} they fail.
 */
public final class Browsers {
  /** Work as root, in a container, and never call home. */
  private static final List<String> FLAGS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final List<String> USUAL_PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/usr/bin/google-chrome-stable",
          "/snap/bin/chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
          "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

  private static final long INSTALL_MINUTES = 5;

  private static final Optional<Browser> BROWSER = launch();

  private Browsers() {}

  /** The browser, started once for all tests; aborts or fails the test when there is none. */
  public static Browser get() {
    if (BROWSER.isEmpty()) {
      String reason = "no browser: set CHROME_PATH, or install chromium";
      if ("required".equals(System.getProperty("browser"))) {
        throw new AssertionError(reason);
      }
      Assumptions.abort(reason);
    }
    return BROWSER.get();
  }

  private static Optional<Browser> launch() {
    Optional<Path> executable = executable();
    if (executable.isEmpty() && !install()) {
      return Optional.empty();
    }
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(FLAGS);
    executable.ifPresent(options::setExecutablePath);
    return Optional.of(playwright.chromium().launch(options));
  }

  private static Optional<Path> executable() {
    return Stream.concat(Stream.ofNullable(System.getenv("CHROME_PATH")), USUAL_PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** In a virtual machine of its own, since the installer ends the one it runs in. */
  private static boolean install() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    try {
      Process installer =
          new ProcessBuilder(java, "-cp", classPath, CLI.class.getName(), "install", "chromium")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = installer.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES);
      installer.destroyForcibly();
      return ended && installer.exitValue() == 0;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
