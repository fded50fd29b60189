package no.programverk;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import no.programverk.jbake.AsciiDoc;
import no.programverk.problem.Messages;

/**
 * What a command was started with. System properties: {@code project.dir} (default: the folder it
 * is run in), {@code site.dir} (default: {@code target/site} of the project) and {@code build.date}
 * (ISO; default: today).
 *
 * @param project real path of the project's folder
 * @param site folder of the finished site
 * @param buildDate the date that validity is computed for
 * @param out where the command speaks, in UTF-8 whatever the machine's own encoding is
 */
public record Invocation(Path project, Path site, LocalDate buildDate, PrintStream out) {

  /**
   * Reads the properties.
   *
   * @throws BuildStopped when the date is not one
   */
  public static Invocation fromSystemProperties() {
    try {
      Path project = Path.of(System.getProperty("project.dir", "")).toRealPath();
      Path site = project.resolve(System.getProperty("site.dir", "target/site"));
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      return new Invocation(project, site, date(System.getProperty("build.date", "")), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bakes what the command was started for, and tells of no stage. */
  public Bakery bakery(AsciiDoc asciiDoc) {
    return new Bakery(project, site, buildDate, Progress.SILENT, asciiDoc);
  }

  private static LocalDate date(String given) {
    try {
      return given.isEmpty() ? LocalDate.now() : LocalDate.parse(given);
    } catch (DateTimeParseException e) {
      throw new BuildStopped(Messages.ofConsole().get("dato-ugyldig", given));
    }
  }
}
