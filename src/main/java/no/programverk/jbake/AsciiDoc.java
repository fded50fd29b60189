package no.programverk.jbake;

/**
 * The AsciiDoc processor, kept warm: it takes seconds to start, so one serves many bakes, also of
 * different projects. Starts when it is first needed; must be closed, or it keeps the virtual
 * machine alive.
 */
public final class AsciiDoc implements AutoCloseable {
  private AsciiDocConverter converter;
  private final WarmPages pages = new WarmPages();

  /** Starts it beforehand. */
  public void warmUp() {
    converter();
  }

  synchronized AsciiDocConverter converter() {
    if (converter == null) {
      converter = new AsciiDocConverter();
    }
    return converter;
  }

  /** What was read before and may still hold. */
  WarmPages pages() {
    return pages;
  }

  @Override
  public synchronized void close() {
    if (converter != null) {
      converter.close();
      converter = null;
    }
  }
}
