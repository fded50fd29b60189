package no.programverk.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.programverk.build.BuildResult;
import no.programverk.build.SiteBuilder;
import no.programverk.command.Command;
import no.programverk.command.Invocation;
import no.programverk.jbake.AsciiDoc;
import no.programverk.problem.BuildStopped;
import no.programverk.problem.Messages;
import no.programverk.problem.Problem;
import no.programverk.problem.ProblemReport;

/**
 * The command that makes a page which passes all checks.
 *
 * <p>Options: {@code ny} is {@code emne}, {@code tema} or {@code del}; {@code tittel}; {@code
 * tema}, the slug of a topic's theme; {@code dokument}, the folder of a theme's or section's
 * document, where there is more than one; {@code punkt}, the first point or task, without its
 * lead-in; {@code sammendrag}, else made of the title.
 */
public final class New implements Command {
  private static final Messages MESSAGES = Messages.ofConsole();

  @Override
  public void run(Invocation run) throws IOException {
    try (AsciiDoc asciiDoc = new AsciiDoc()) {
      run(run, asciiDoc);
    }
  }

  /** Runs the command with a processor that stays open. */
  static void run(Invocation run, AsciiDoc asciiDoc) throws IOException {
    SiteBuilder builder = run.builder(asciiDoc);
    BuildResult before = builder.buildAnyway();
    if (before.site().isEmpty()) {
      ProblemReport.here(run.out(), run.project()).print(before.problems());
      throw new BuildStopped(MESSAGES.get("ny.forst"));
    }
    NewPage.Source source = new NewPage(before.site().get(), run).source();
    Path file = run.project().resolve(source.path());
    if (Files.exists(file)) {
      throw new BuildStopped(MESSAGES.get("ny.finnes", source.path()));
    }
    Files.createDirectories(file.getParent());
    SourceEdits.write(file, source.text());
    keepIfSound(builder, file, source, run);
  }

  /** A page that fails a check is told of and taken away again. */
  private static void keepIfSound(
      SiteBuilder builder, Path file, NewPage.Source source, Invocation run) throws IOException {
    List<Problem> problems = builder.build().problems();
    if (problems.stream().anyMatch(problem -> problem.place().file().equals(source.path()))) {
      ProblemReport.here(run.out(), run.project()).print(problems);
      Files.delete(file);
      throw new BuildStopped(MESSAGES.get("ny.feil"));
    }
    run.out().println(MESSAGES.get("ny.laget", source.path()));
    run.out().println(source.text());
  }
}
