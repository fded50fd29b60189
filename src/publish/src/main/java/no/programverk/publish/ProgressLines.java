package no.programverk.publish;

/** Prints a line for each tenth of the bytes, so that a long transfer is seen to move. */
final class ProgressLines implements Observer {
  private static final int LINES = 10;

  private final Console console;
  private int uploads;
  private long total;
  private long files;
  private long bytes;
  private long told;
  private Stage stage = Stage.UNTOUCHED;

  ProgressLines(Console console) {
    this.console = console;
  }

  /** Says what is about to be carried out. */
  synchronized void begin(Plan plan) {
    uploads = plan.uploads().size();
    total = plan.uploadBytes();
  }

  @Override
  public synchronized void sent(long sent) {
    files++;
    bytes += sent;
    long part = total == 0 ? LINES : bytes * LINES / total;
    if (part > told) {
      told = part;
      console.say("fremdrift", files, uploads, console.size(bytes), console.size(total));
    }
  }

  @Override
  public synchronized void stage(Stage reached) {
    stage = reached;
  }

  synchronized Stage stage() {
    return stage;
  }
}
