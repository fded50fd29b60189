package no.programverk.publish;

import java.io.PrintStream;
import no.programverk.problem.Messages;

/** Talks to the person at the terminal; no secret gets through. */
final class Console {
  private final PrintStream out;
  private final Mask mask;
  private final Messages messages = Messages.ofConsole();

  Console(PrintStream out, Mask mask) {
    this.out = out;
    this.mask = mask;
  }

  /** Says what stands under a key of the message file, without "publiser." in front. */
  void say(String key, Object... arguments) {
    print(words(key, arguments));
  }

  String words(String key, Object... arguments) {
    return mask.of(messages.get("publiser." + key, arguments));
  }

  void print(String text) {
    out.println(mask.of(text));
  }

  /** A number of bytes as a person reads it. */
  String size(long bytes) {
    return bytes < 1_000
        ? words("byte", bytes)
        : bytes < 1_000_000 ? words("kilobyte", bytes / 1e3) : words("megabyte", bytes / 1e6);
  }
}
