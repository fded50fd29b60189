package no.programverk.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import no.programverk.build.BuildResult;
import no.programverk.build.GeneratedSite;
import no.programverk.build.SiteBuilder;
import no.programverk.jbake.AsciiDoc;
import no.programverk.ledger.Ledger;
import no.programverk.ledger.Releasing;
import no.programverk.problem.BuildStopped;
import no.programverk.problem.Messages;
import no.programverk.problem.ProblemReport;
import no.programverk.settings.Settings;

/**
 * The command that promises what the site now holds.
 *
 * <p>Builds the site, writes its addresses and wordings into {@code content/adresser.txt} with the
 * build date, and builds again with them. Where nothing is new the file stays as it is.
 */
public final class ReleaseCommand implements Command {
  private static final Messages MESSAGES = Messages.ofConsole();

  @Override
  public void run(Invocation run) throws IOException {
    if (run.buildDate().isAfter(LocalDate.now())) {
      run.out().println(MESSAGES.get("utgitt.fram", run.buildDate().toString()));
    }
    try (AsciiDoc asciiDoc = new AsciiDoc()) {
      release(run.builder(asciiDoc), run.project(), run.buildDate(), run.out());
    }
  }

  /**
   * Releases; builds again until the ledger says all that the site holds. A first release gives the
   * feed its name, and so brings the feed's own address.
   */
  public static void release(SiteBuilder builder, Path project, LocalDate date, PrintStream out)
      throws IOException {
    GeneratedSite made = build(builder, project, out);
    Ledger before = made.history().ledger();
    Ledger after = next(before, made, project, date);
    Path file = project.resolve("content").resolve(Ledger.FILE);
    Optional<String> asItWas =
        Files.exists(file)
            ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
            : Optional.empty();
    boolean news;
    try {
      news = write(after, file);
      for (boolean more = news; more; more = write(after, file)) {
        made = build(builder, project, out);
        after = next(before, made, project, date);
      }
    } catch (IOException | RuntimeException stopped) {
      restore(file, asItWas, stopped);
      throw stopped;
    }
    int lines = after.entries().size() - before.entries().size();
    int addresses = after.addresses().size() - before.addresses().size();
    out.println(
        news
            ? MESSAGES.get("utgitt", lines, addresses, date.toString())
            : MESSAGES.get("utgitt.ingenting"));
  }

  private static Ledger next(Ledger before, GeneratedSite made, Path project, LocalDate date)
      throws IOException {
    return Releasing.release(
        before, made.programme(), made.history().moves(), made.addresses(), date, project(project));
  }

  private static GeneratedSite build(SiteBuilder builder, Path project, PrintStream out) {
    BuildResult outcome = builder.buildAnyway();
    ProblemReport.here(out, project).print(outcome.problems());
    return outcome.site().orElseThrow(() -> new BuildStopped(MESSAGES.get("utgitt.stanset")));
  }

  /** Returns what tells this site from others: its settings as they are at the first release. */
  private static String project(Path project) throws IOException {
    return Files.readString(project.resolve(Settings.FILE), StandardCharsets.UTF_8);
  }

  /** Writes whole or not at all; returns false when the file is as it was. */
  private static boolean write(Ledger ledger, Path file) throws IOException {
    String text = Releasing.text(ledger);
    if (Files.exists(file) && Files.readString(file, StandardCharsets.UTF_8).equals(text)) {
      return false;
    }
    replace(file, text);
    return true;
  }

  private static void restore(Path file, Optional<String> text, Exception stopped) {
    try {
      if (text.isPresent()) {
        replace(file, text.get());
      } else {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      stopped.addSuppressed(e);
    }
  }

  private static void replace(Path file, String text) throws IOException {
    Path next = file.resolveSibling(Ledger.FILE + "~");
    Files.writeString(next, text, StandardCharsets.UTF_8);
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
