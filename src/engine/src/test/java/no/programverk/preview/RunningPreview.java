package no.programverk.preview;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import no.programverk.command.Invocation;
import no.programverk.testing.Processors;

/** A preview that bakes at each save, as the command does, until it is closed. */
final class RunningPreview implements AutoCloseable {
  static final LocalDate DATE = LocalDate.of(2026, 1, 1);

  private final Preview preview;
  private final Thread loop;

  /**
   * @param project real path of its folder
   */
  RunningPreview(Path project) throws IOException, InterruptedException {
    preview = Preview.start(silent(project), 0, Processors.USUAL);
    loop = new Thread(this::loop);
    loop.start();
  }

  static Invocation silent(Path project) {
    PrintStream silent = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new Invocation(project, project.resolve("target/site"), DATE, silent, Map.of());
  }

  private void loop() {
    try {
      preview.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Scheme, host and port, with a final slash. */
  String address() {
    return preview.address();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    loop.interrupt();
    loop.join();
    preview.close();
  }
}
