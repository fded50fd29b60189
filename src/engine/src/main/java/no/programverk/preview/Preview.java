package no.programverk.preview;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import no.programverk.build.BuildResult;
import no.programverk.command.Invocation;
import no.programverk.jbake.AsciiDoc;
import no.programverk.problem.BuildStopped;
import no.programverk.problem.Messages;
import no.programverk.problem.ProblemReport;
import no.programverk.problem.Problems;
import no.programverk.settings.Settings;

/**
 * The command that shows the site while it is written.
 *
 * <p>Options: {@code preview.port} (default 8765; the next free one is taken when it is in use) and
 * {@code preview.export}, a folder that a draft is written to instead.
 */
public final class Preview implements AutoCloseable {
  private static final Messages MESSAGES = Messages.ofConsole();
  private static final int PORT = 8765;

  private final Path project;
  private final PrintStream out;
  private final PreviewSession session;
  private final EventStream events;
  private final PreviewServer server;
  private final Watch watch;
  private final ExecutorService builds = Executors.newSingleThreadExecutor();

  private Preview(Invocation run, int port, AsciiDoc asciiDoc)
      throws IOException, InterruptedException {
    project = run.project();
    out = run.out();
    session =
        new PreviewSession(
            run.builder(asciiDoc), Long.toString(ProcessHandle.current().pid(), 36), out);
    watch = new Watch(project);
    Draft first = session.build();
    events = new EventStream(first.version());
    server = new PreviewServer(session, new Overlay(project), events, port);
    tell(first);
    out.println(MESSAGES.get("utkast.klar", address()));
    // So that the first save is shown as fast as the others.
    builds.execute(asciiDoc::warmUp);
  }

  /**
   * Bakes, and starts to serve on a port of its own.
   *
   * @param asciiDoc reads the texts; stays open
   */
  static Preview start(Invocation run, int port, AsciiDoc asciiDoc)
      throws IOException, InterruptedException {
    return new Preview(run, port, asciiDoc);
  }

  /** Runs the command. */
  public static void run(Invocation run) throws IOException, InterruptedException {
    Optional<String> export = run.option("preview.export");
    if (export.isPresent()) {
      export(run, run.project().resolve(export.get()).normalize());
      return;
    }
    int port = run.option("preview.port").map(Integer::valueOf).orElse(PORT);
    try (AsciiDoc asciiDoc = new AsciiDoc();
        Preview preview = start(run, port, asciiDoc)) {
      preview.run();
    }
  }

  /** Writes a draft of the texts as they are now. */
  static void export(Invocation run, Path folder) {
    BuildResult outcome;
    try (AsciiDoc asciiDoc = new AsciiDoc()) {
      outcome = run.builder(asciiDoc).build();
    }
    ProblemReport.here(run.out(), run.project()).print(outcome.problems());
    if (!outcome.clean()) {
      throw new BuildStopped(MESSAGES.get("stanset", run.site()));
    }
    String basePath = Settings.read(run.project(), new Problems()).orElseThrow().basePath();
    int pages = new DraftExport(run.site(), folder, basePath).write();
    run.out().println(MESSAGES.get("utkast.skrevet", pages, folder.toString()));
  }

  String address() {
    return "http://localhost:" + server.port() + "/";
  }

  /** Shows and builds each change, until the process is ended or the thread interrupted. */
  void run() throws IOException, InterruptedException {
    while (true) {
      Set<String> changed = watch.next();
      long start = System.nanoTime();
      session
          .follow(changed)
          .ifPresent(
              draft -> {
                events.tell(draft.version());
                say("utkast.vist", changed, start);
              });
      builds.execute(() -> build(changed, start));
    }
  }

  private void build(Set<String> changed, long start) {
    try {
      Draft draft = session.build();
      events.tell(draft.version());
      say("utkast.bakt", changed, start);
      tell(draft);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the preview is being closed
    }
  }

  private void say(String message, Set<String> changed, long start) {
    long millis = (System.nanoTime() - start) / 1_000_000;
    out.println(MESSAGES.get(message, String.join(", ", changed), millis));
  }

  private void tell(Draft draft) {
    ProblemReport.here(out, project).print(draft.problems());
  }

  @Override
  public void close() throws IOException {
    server.close();
    watch.close();
    endBuilds();
  }

  /** Lets a build that has begun finish what it writes. */
  private void endBuilds() {
    builds.shutdown();
    try {
      while (!builds.awaitTermination(1, TimeUnit.MINUTES)) {
        // Ten thousand pages take longer; a site that is half put in place would be worse.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
