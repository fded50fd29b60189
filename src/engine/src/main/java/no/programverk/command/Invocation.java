package no.programverk.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import no.programverk.build.Progress;
import no.programverk.build.SiteBuilder;
import no.programverk.jbake.AsciiDoc;
import no.programverk.problem.BuildStopped;
import no.programverk.problem.Messages;

/**
 * What a command was started with.
 *
 * @param project real path of the project's folder
 * @param site folder of the finished site
 * @param buildDate the date that validity is computed for
 * @param out where the command speaks
 * @param options of the command, by name; one that was not given is missing
 */
public record Invocation(
    Path project, Path site, LocalDate buildDate, PrintStream out, Map<String, String> options) {
  public Invocation {
    options = Map.copyOf(options);
  }

  /**
   * Reads what was given.
   *
   * @param site from the project's folder
   * @param date ISO; today where it is empty
   * @param names of commands, in what is told
   * @throws BuildStopped when the date is not one
   */
  public static Invocation of(
      Path project, String site, String date, CommandNames names, Map<String, String> options) {
    try {
      Path folder = project.toRealPath();
      return new Invocation(
          folder, folder.resolve(site), date(date), names.to(System.out), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns an option; empty when it was not given, or given as nothing. */
  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** Returns what builds the project, and tells of no stage. */
  public SiteBuilder builder(AsciiDoc asciiDoc) {
    return new SiteBuilder(project, site, buildDate, Progress.SILENT, asciiDoc);
  }

  private static LocalDate date(String given) {
    try {
      return given.isEmpty() ? LocalDate.now() : LocalDate.parse(given);
    } catch (DateTimeParseException e) {
      throw new BuildStopped(Messages.ofConsole().get("dato-ugyldig", given));
    }
  }
}
