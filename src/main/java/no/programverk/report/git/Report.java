package no.programverk.report.git;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.programverk.Bakery;
import no.programverk.BuildStopped;
import no.programverk.Invocation;
import no.programverk.Progress;
import no.programverk.Settings;
import no.programverk.finish.Folders;
import no.programverk.jbake.AsciiDoc;
import no.programverk.problem.Messages;
import no.programverk.report.ChangeReport;
import no.programverk.report.Comparison;
import no.programverk.report.ReportWriter;

/**
 * The command that shows what a line of work changes in the points: {@code mvn compile
 * exec:java@report}.
 *
 * <p>System properties, beside those of {@link Invocation}: {@code report.from}, the revision that
 * it is compared with (default {@code main}; the common ancestor counts); {@code report.to}, a
 * revision (default: the files as they are now); {@code report.dir}, where {@code rapport.md} and
 * {@code rapport.html} are written (default {@code target/rapport}). Fails when adopted words lack
 * their reason or an id has changed.
 */
public final class Report {
  private static final Messages MESSAGES = Messages.ofConsole();

  private final Invocation run;
  private final Revisions revisions;
  private final AsciiDoc asciiDoc;

  private Report(Invocation run, Revisions revisions, AsciiDoc asciiDoc) {
    this.run = run;
    this.revisions = revisions;
    this.asciiDoc = asciiDoc;
  }

  public static void main(String[] arguments) throws IOException {
    Invocation run = Invocation.fromSystemProperties();
    Path folder = run.project().resolve(System.getProperty("report.dir", "target/rapport"));
    String to = System.getProperty("report.to", "");
    ChangeReport report =
        report(
            run,
            System.getProperty("report.from", "main"),
            Optional.of(to).filter(r -> !r.isEmpty()));
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

  /**
   * Makes the report.
   *
   * @param from revision to compare with
   * @param to revision that is compared; empty for the files as they are
   */
  static ChangeReport report(Invocation run, String from, Optional<String> to) throws IOException {
    try (Revisions revisions = Revisions.of(run.project());
        AsciiDoc asciiDoc = new AsciiDoc()) {
      return new Report(run, revisions, asciiDoc).compare(from, to);
    }
  }

  private ChangeReport compare(String from, Optional<String> to) throws IOException {
    Path workplace = Files.createTempDirectory("rapport-").toRealPath();
    try {
      Path before = project(workplace.resolve("before"));
      revisions.extract(revisions.base(from, to.orElse("HEAD")), before);
      Path after = run.project();
      if (to.isPresent()) {
        after = project(workplace.resolve("after"));
        revisions.extract(revisions.commit(to.get()), after);
      }
      return Comparison.of(
          read(before, workplace.resolve("before-site/site")),
          read(after, workplace.resolve("after-site/site")));
    } finally {
      Folders.delete(workplace);
    }
  }

  /** A project without texts, with the settings that the site has now. */
  private Path project(Path folder) throws IOException {
    for (String part : List.of("content", "templates", "assets")) {
      Files.createDirectories(folder.resolve(part));
    }
    Files.copy(
        run.project().resolve(Settings.FILE),
        folder.resolve(Settings.FILE),
        StandardCopyOption.REPLACE_EXISTING);
    return folder;
  }

  private Comparison.State read(Path project, Path site) {
    LocalDate date = run.buildDate();
    return new Bakery(project, site, date, Progress.SILENT, asciiDoc)
        .read()
        .map(texts -> new Comparison.State(texts.programme(), texts.history()))
        .orElseThrow(() -> new BuildStopped(MESSAGES.get("rapport.ingen-tekst")));
  }
}
