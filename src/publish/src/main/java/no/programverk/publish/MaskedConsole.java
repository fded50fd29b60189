package no.programverk.publish;

import java.io.PrintStream;
import no.programverk.problem.Messages;
import no.programverk.publish.host.SecretMask;

/** Talks to the person at the terminal; no secret gets through. */
final class MaskedConsole {
  private final PrintStream out;
  private final SecretMask mask;
  private final Messages messages = Messages.ofConsole();

  MaskedConsole(PrintStream out, SecretMask mask) {
    this.out = out;
    this.mask = mask;
  }

  /** Says what stands under a key of the message file, without "publiser." in front. */
  void say(String key, Object... arguments) {
    print(words(key, arguments));
  }

  /** Returns the words of a key, without secrets. */
  String words(String key, Object... arguments) {
    return mask.apply(messages.get("publiser." + key, arguments));
  }

  /** Prints a line without secrets. */
  void print(String text) {
    out.println(mask.apply(text));
  }

  /** Returns a number of bytes as a person reads it. */
  String size(long bytes) {
    return bytes < 1_000
        ? words("byte", bytes)
        : bytes < 1_000_000 ? words("kilobyte", bytes / 1e3) : words("megabyte", bytes / 1e6);
  }
}
