package bench.preview;

import bench.Folders;
import bench.corpus.Corpus;
import bench.corpus.Form;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import no.programverk.build.LiveSite;
import no.programverk.build.Progress;
import no.programverk.build.SiteBuilder;
import no.programverk.jbake.AsciiDoc;

/**
 * Measures what the preview does in its own process, once it is warm: from a saved source until the
 * HTML of its page is there.
 *
 * <p>Arguments: a folder to work in, the number of rounds, and sizes: "real", or a number of topics.
 */
public final class WarmLatency {
  private static final int WARM_UP = 10;
  private static final double NANOS_OF_MILLI = 1e6;
  private static final Path REAL_TOPIC = Path.of("tema/omsorg/sykehjem.adoc");

  private final Path content;
  private final Path source;
  private final String page;
  private LiveSite site;

  private WarmLatency(Path content, Path source, LiveSite site) {
    this.content = content;
    this.source = source;
    this.page =
        "tema/" + source.getFileName().toString().replaceFirst("\\.adoc$", "/index.html");
    this.site = site;
  }

  public static void main(String[] arguments) throws IOException {
    int rounds = Integer.parseInt(arguments[1]);
    System.out.printf(
        "%nIn the preview's process, median of %d saves, ms, after %d that do not count:%n%n",
        rounds, WARM_UP);
    System.out.println("| Site | Saved | Median | Least | Most |\n|---|---|--:|--:|--:|");
    for (String size : Arrays.asList(arguments).subList(2, arguments.length)) {
      Path project = Path.of(arguments[0], size).toAbsolutePath();
      Path source = write(size, project);
      try (AsciiDoc asciiDoc = new AsciiDoc()) {
        Path site = project.resolve("target/site");
        LiveSite live =
            new SiteBuilder(project, site, LocalDate.now(), Progress.SILENT, asciiDoc)
                .buildAnyway()
                .site()
                .orElseThrow()
                .live();
        WarmLatency latency = new WarmLatency(project.resolve("content"), source, live);
        // A line of text after the header, or the rest of the title.
        latency.row(size, "a sentence", "\n\n", "\n\nMERKE.\n", rounds);
        latency.row(size, "the title", "\n", " MERKE\n", rounds);
      }
    }
  }

  /** Writes a project anew; returns the source that will be saved, from the content folder. */
  private static Path write(String size, Path project) throws IOException {
    Folders.delete(project);
    for (String part : new String[] {"templates", "assets"}) {
      Folders.copy(Path.of(part), project.resolve(part));
    }
    String settings = Files.readString(Path.of("jbake.properties"));
    Path content = project.resolve("content");
    if (size.equals("real")) {
      Files.writeString(project.resolve("jbake.properties"), settings);
      Folders.copy(Path.of("content"), content);
      return REAL_TOPIC;
    }
    Files.writeString(
        project.resolve("jbake.properties"), settings + "\nsite.host=https://example.org\n");
    int topics = Integer.parseInt(size);
    Corpus.write(Form.POINTS, topics, content);
    return content.relativize(Corpus.middle(Form.POINTS, topics, content));
  }

  private void row(String size, String what, String place, String with, int rounds)
      throws IOException {
    Path file = content.resolve(source);
    String path = source.toString().replace('\\', '/');
    String before = Files.readString(file);
    int at = before.indexOf(place);
    double[] millis = new double[rounds];
    for (int round = -WARM_UP; round < rounds; round++) {
      String mark = "merke nummer " + (round + WARM_UP);
      String now = with.replace("MERKE", mark);
      Files.writeString(
          file, before.substring(0, at) + now + before.substring(at + place.length()));
      long start = System.nanoTime();
      site = site.with(path).orElseThrow();
      String html =
          new String(site.find(page).orElseThrow().content().bytes(), StandardCharsets.UTF_8);
      if (round >= 0) {
        millis[round] = (System.nanoTime() - start) / NANOS_OF_MILLI;
      }
      if (!html.contains(mark)) {
        throw new IllegalStateException(page + " does not show " + mark);
      }
    }
    Files.writeString(file, before);
    site = site.with(path).orElseThrow();
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.1f | %.1f | %.1f |%n",
        size.equals("real") ? "the real site" : size + " topics",
        what,
        millis[rounds / 2],
        millis[0],
        millis[rounds - 1]);
  }
}
