package no.programverk.publish;

import no.programverk.publish.host.ProgressListener;
import no.programverk.publish.host.PublishPlan;

/** Prints a line for each tenth of the bytes, so that a long transfer is seen to move. */
final class ProgressPrinter implements ProgressListener {
  private static final int LINES = 10;

  private final MaskedConsole console;
  private int uploads;
  private long total;
  private long files;
  private long bytes;
  private long printed;
  private Stage stage = Stage.UNTOUCHED;

  ProgressPrinter(MaskedConsole console) {
    this.console = console;
  }

  /** Begins with a plan that is about to be carried out. */
  synchronized void begin(PublishPlan plan) {
    uploads = plan.uploads().size();
    total = plan.uploadBytes();
  }

  @Override
  public synchronized void sent(long sent) {
    files++;
    bytes += sent;
    long part = total == 0 ? LINES : bytes * LINES / total;
    if (part > printed) {
      printed = part;
      console.say("fremdrift", files, uploads, console.size(bytes), console.size(total));
    }
  }

  @Override
  public synchronized void reached(Stage next) {
    stage = next;
  }

  /** Returns the stage that was reached last. */
  synchronized Stage stage() {
    return stage;
  }
}
