package no.programverk.jbake;

import java.time.Duration;

/**
 * The AsciiDoc processor, kept warm: it takes seconds to start, so one serves many builds, also of
 * different projects. Starts when it is first needed; must be closed, or it keeps the virtual
 * machine alive.
 */
public final class AsciiDoc implements AutoCloseable {
  /** More than ten thousand pages take on a slow machine, beyond what each has for free. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Duration longest;
  private AsciiDocConverter converter;

  /** Creates a processor for sites of any size. */
  public AsciiDoc() {
    this(LONGEST);
  }

  /**
   * @param longest that all texts of a reading together may keep a processor beyond what each page
   *     has for free: what takes longer is given up
   */
  public AsciiDoc(Duration longest) {
    this.longest = longest;
  }

  Duration longest() {
    return longest;
  }

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
