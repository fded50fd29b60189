package no.programverk.command;

import java.io.PrintStream;
import java.time.Duration;
import no.programverk.build.BuildResult;
import no.programverk.build.Progress;
import no.programverk.build.SiteBuilder;
import no.programverk.jbake.AsciiDoc;
import no.programverk.output.SiteRecord;
import no.programverk.problem.BuildStopped;
import no.programverk.problem.Messages;
import no.programverk.problem.ProblemReport;

/** The command that builds the site. */
public final class BuildCommand implements Command {
  private static final Messages MESSAGES = Messages.ofConsole();

  @Override
  public void run(Invocation run) {
    long start = System.nanoTime();
    PrintStream out = run.out();
    SiteRecord.forget(run.site());
    BuildResult outcome;
    try (AsciiDoc asciiDoc = new AsciiDoc()) {
      Progress progress = stage -> out.println(MESSAGES.get("trinn." + stage));
      outcome =
          new SiteBuilder(run.project(), run.site(), run.buildDate(), progress, asciiDoc).build();
    }
    ProblemReport.here(out, run.project()).print(outcome.problems());
    if (!outcome.clean()) {
      throw new BuildStopped(MESSAGES.get("stanset", run.site()));
    }
    SiteRecord.write(run.project(), run.site(), run.buildDate());
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    out.println(
        MESSAGES.get(
            outcome.written() == 0 ? "uendret" : "ferdig",
            outcome.pages(),
            time.toMillis() / 1000.0,
            run.site().toString(),
            outcome.written()));
  }
}
