package no.programverk.testing;

import java.time.Duration;
import no.programverk.jbake.AsciiDoc;

/** The AsciiDoc processors of the tests: one takes seconds to start, so all share it. */
public final class Processors {
  /** As the build has it. */
  public static final AsciiDoc USUAL = new AsciiDoc();

  /** Gives slow texts up earlier than the build does, in as long as small sites need many times. */
  public static final AsciiDoc IMPATIENT = new AsciiDoc(Duration.ofSeconds(2));

  private Processors() {}
}
