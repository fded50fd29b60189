package no.programverk.command;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * How the commands are called where this runs: {@code mvn programverk:preview} in most projects,
 * {@code mvn -Ppreview} where profiles have the names of the goals. Messages are written in the
 * first form.
 *
 * @param prefix what is typed before the name of a goal
 */
public record CommandNames(String prefix) {
  /** The form in which messages are written. */
  public static final String PLUGIN_PREFIX = "mvn programverk:";

  /** Returns a text with its commands as they are called here. */
  public String in(String text) {
    return text.replace(PLUGIN_PREFIX, prefix);
  }

  /** Returns a stream of such texts, in UTF-8 whatever the machine's own encoding is. */
  PrintStream to(OutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8) {
      @Override
      public void print(String text) {
        super.print(in(text));
      }
    };
  }
}
