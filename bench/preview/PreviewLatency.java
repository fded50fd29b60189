package bench.preview;

import bench.Folders;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts the preview of a copy of the real site, opens a topic's page in Chromium, and measures from
 * the moment that a file is about to be saved until the page is loaded anew and shows what was saved.
 *
 * <p>Arguments: a folder to work in, the class path of the engine, the number of rounds.
 */
public final class PreviewLatency {
  private static final Path CHROMIUM =
      Path.of(System.getenv().getOrDefault("CHROME_PATH", "/usr/bin/chromium"));

  /** Before these the virtual machine and the browser are not yet warm. */
  private static final int WARM_UP = 5;

  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+/");
  private static final String TOPIC = "content/tema/omsorg/sykehjem.adoc";

  /** What is saved. The mark is replaced by another in each round. */
  private enum Change {
    BODY("a sentence of the topic", TOPIC, "\n\n[.punkter]", "\nMERKE.\n\n[.punkter]"),
    TITLE("the topic's title", TOPIC, "= Sykehjem\n", "= Sykehjem MERKE\n"),
    TEMPLATE(
        "the layout of every page", "templates/layout.ftlh", "</body>", "<p>MERKE</p>\n</body>"),
    STYLE(
        "the style sheet",
        "assets/css/programverk.css",
        "",
        "body::after { content: \"MERKE\" }\n");

    private final String label;
    private final String file;
    private final String place;
    private final String with;

    Change(String label, String file, String place, String with) {
      this.label = label;
      this.file = file;
      this.place = place;
      this.with = with;
    }
  }

  private static final String SEEN =
      "mark => document.readyState === 'complete' && (document.body.innerText.includes(mark)"
          + " || getComputedStyle(document.body, '::after').content.includes(mark))";

  /** When the page that is shown was loaded, by the browser's clock: milliseconds of the epoch. */
  private static final String LOADED =
      "() => performance.timeOrigin + performance.getEntriesByType('navigation')[0].loadEventEnd";

  private static final double NANOS_OF_MILLI = 1e6;

  private final Path project;
  private final Page page;

  private PreviewLatency(Path project, Page page) {
    this.project = project;
    this.page = page;
  }

  public static void main(String[] arguments) throws IOException {
    Path project = Path.of(arguments[0]).toAbsolutePath();
    int rounds = Integer.parseInt(arguments[2]);
    Folders.delete(project);
    for (String part : List.of("content", "templates", "assets")) {
      Folders.copy(Path.of(part), project.resolve(part));
    }
    Files.copy(Path.of("jbake.properties"), project.resolve("jbake.properties"));
    Process preview = preview(project, arguments[1]);
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      Page page = browser.newPage();
      page.navigate(address(preview) + "tema/sykehjem/");
      System.out.printf(
          Locale.ROOT,
          "%s: median of %d saves, ms, after %d that do not count; load %s before, ",
          LocalDate.now(ZoneOffset.UTC),
          rounds,
          WARM_UP,
          load());
      PreviewLatency latency = new PreviewLatency(project, page);
      List<String> rows = new ArrayList<>();
      for (Change change : Change.values()) {
        rows.add(latency.row(change, rounds));
      }
      System.out.printf("%s after.%n%n| Saved | Median | Least | Most |%n|---|--:|--:|--:|%n", load());
      rows.forEach(System.out::println);
    } finally {
      preview.destroy();
    }
  }

  private static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
  }

  /** As Maven runs it: with the flags of {@code .mvn/jvm.config}. */
  private static Process preview(Path project, String classPath) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Arrays.asList(Files.readString(Path.of(".mvn/jvm.config")).strip().split("\\s+")));
    command.addAll(List.of("-cp", classPath, "bench.preview.RunPreview", project.toString()));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Waits until it says where it is, and then keeps its output from filling up. */
  private static String address(Process preview) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(preview.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        Thread rest = new Thread(() -> out.lines().forEach(ignored -> {}), "output");
        rest.setDaemon(true);
        rest.start();
        return address.group();
      }
    }
    throw new IllegalStateException("the preview did not start:\n" + said);
  }

  private static double epochMillis(Instant time) {
    return time.getEpochSecond() * 1000.0 + time.getNano() / NANOS_OF_MILLI;
  }

  private String row(Change change, int rounds) throws IOException {
    Path file = project.resolve(change.file);
    String before = Files.readString(file);
    List<Double> millis = new ArrayList<>();
    for (int round = -WARM_UP; round < rounds; round++) {
      String mark = change.name().toLowerCase(Locale.ROOT) + " nummer " + (round + WARM_UP);
      String with = change.with.replace("MERKE", mark);
      String text =
          change.place.isEmpty() ? before + with : before.replaceFirst(Pattern.quote(change.place), Matcher.quoteReplacement(with));
      if (text.equals(before)) {
        throw new IllegalStateException("nothing to change in " + file);
      }
      Instant start = Instant.now();
      Files.writeString(file, text);
      page.waitForFunction(SEEN, mark);
      if (round >= 0) {
        millis.add(((Number) page.evaluate(LOADED)).doubleValue() - epochMillis(start));
      }
    }
    Files.writeString(file, before);
    page.waitForFunction("mark => !(" + SEEN + ")(mark)", change.name().toLowerCase(Locale.ROOT));
    Collections.sort(millis);
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %.0f |",
        change.label,
        millis.get(millis.size() / 2),
        millis.get(0),
        millis.get(millis.size() - 1));
  }
}
