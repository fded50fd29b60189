package no.programverk.report.git;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import no.programverk.command.Command;
import no.programverk.command.Invocation;
import no.programverk.jbake.AsciiDoc;
import no.programverk.problem.BuildStopped;
import no.programverk.problem.Messages;
import no.programverk.report.ChangeReport;
import no.programverk.report.ReportWriter;

/**
 * The command that shows what a line of work changes in the points.
 *
 * <p>Options: {@code report.from}, the revision that it is compared with (default {@code main}; the
 * common ancestor counts); {@code report.to}, a revision (default: the files as they are now);
 * {@code report.dir}, where {@code rapport.md} and {@code rapport.html} are written (default {@code
 * target/rapport}). Fails when adopted words lack their reason or an id has changed.
 */
public final class ReportCommand implements Command {
  private static final Messages MESSAGES = Messages.ofConsole();

  @Override
  public void run(Invocation run) throws IOException {
    Path folder = run.project().resolve(run.option("report.dir").orElse("target/rapport"));
    String from = run.option("report.from").orElse("main");
    ChangeReport report;
    try (AsciiDoc asciiDoc = new AsciiDoc()) {
      report = Report.report(run, from, run.option("report.to"), asciiDoc);
    }
    Files.createDirectories(folder);
    String markdown = ReportWriter.markdown(report);
    Files.writeString(folder.resolve("rapport.md"), markdown);
    Files.writeString(folder.resolve("rapport.html"), ReportWriter.html(report));
    PrintStream out = run.out();
    out.println(
        MESSAGES.get(report.pointsAreTheSame() ? "rapport.ingen-punkter" : "rapport.punkter"));
    out.println(MESSAGES.get("rapport.skrevet", folder.toString()));
    if (!report.acceptable()) {
      throw new BuildStopped(MESSAGES.get("rapport.stanset"));
    }
  }
}
