package no.programverk.jbake;

/**
 * The AsciiDoc processor, kept warm: it takes seconds to start, so one serves many bakes, also of
 * different projects. Starts when it is first needed; must be closed, or it keeps the virtual
 * machine alive.
 */
public final class AsciiDoc implements AutoCloseable {
  private AsciiDocConverter converter;

  /** Starts it beforehand. */
  public void warmUp() {
    converter();
  }

  /** Starts it beforehand, while this thread goes on with other work. */
  public void warmUpAside() {
    Thread boot = new Thread(this::warmUp, "asciidoc-boot");
    boot.setDaemon(true);
    boot.start();
  }

  synchronized AsciiDocConverter converter() {
    if (converter == null) {
      converter = new AsciiDocConverter();
    }
    return converter;
  }

  @Override
  public synchronized void close() {
    if (converter != null) {
      converter.close();
      converter = null;
    }
  }
}
