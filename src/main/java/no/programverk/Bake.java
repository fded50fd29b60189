package no.programverk;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import no.programverk.jbake.AsciiDoc;
import no.programverk.problem.Messages;
import no.programverk.problem.Report;

/**
 * The command that builds the site: {@code mvn}.
 *
 * <p>System properties: {@code project.dir} (default: the folder it is run in), {@code site.dir}
 * (default: {@code target/site} of the project) and {@code build.date} (ISO; default: today).
 */
public final class Bake {
  private static final Messages MESSAGES = Messages.ofConsole();

  private Bake() {}

  /** Runs in Maven's own virtual machine, so failure is an exception: it must not be ended. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long start = System.nanoTime();
    Path project = Path.of(System.getProperty("project.dir", "")).toRealPath();
    Path site = project.resolve(System.getProperty("site.dir", "target/site"));
    Bakery.Outcome outcome;
    try (AsciiDoc asciiDoc = new AsciiDoc()) {
      Progress progress = stage -> out.println(MESSAGES.get("trinn." + stage));
      outcome = new Bakery(project, site, buildDate(), progress, asciiDoc).bake();
    }
    Report.here(out, project).print(outcome.problems());
    if (!outcome.clean()) {
      throw new BuildStopped(MESSAGES.get("stanset", site));
    }
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    out.println(
        MESSAGES.get(
            outcome.written() == 0 ? "uendret" : "ferdig",
            outcome.pages(),
            time.toMillis() / 1000.0,
            site.toString(),
            outcome.written()));
  }

  /** The date that validity is computed for. */
  static LocalDate buildDate() {
    String given = System.getProperty("build.date", "");
    try {
      return given.isEmpty() ? LocalDate.now() : LocalDate.parse(given);
    } catch (DateTimeParseException e) {
      throw new BuildStopped(MESSAGES.get("dato-ugyldig", given));
    }
  }
}
