package no.programverk.report.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.programverk.build.Progress;
import no.programverk.build.SiteBuilder;
import no.programverk.command.Invocation;
import no.programverk.jbake.AsciiDoc;
import no.programverk.output.FileTrees;
import no.programverk.problem.BuildStopped;
import no.programverk.problem.Messages;
import no.programverk.report.ChangeReport;
import no.programverk.report.Comparison;
import no.programverk.settings.Settings;

/** What a line of work changes in the points, between two revisions. */
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

  /**
   * Makes the report.
   *
   * @param from revision to compare with
   * @param to revision that is compared; empty for the files as they are
   * @param asciiDoc reads both; stays open
   */
  static ChangeReport report(Invocation run, String from, Optional<String> to, AsciiDoc asciiDoc)
      throws IOException {
    try (Revisions revisions = Revisions.of(run.project())) {
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
      FileTrees.delete(workplace);
    }
  }

  /** Returns a project without texts, with the settings that the site has now. */
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
    return new SiteBuilder(project, site, date, Progress.SILENT, asciiDoc)
        .read()
        .map(texts -> new Comparison.State(texts.programme(), texts.history()))
        .orElseThrow(() -> new BuildStopped(MESSAGES.get("rapport.ingen-tekst")));
  }
}
