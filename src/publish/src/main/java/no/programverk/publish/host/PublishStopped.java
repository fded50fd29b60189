package no.programverk.publish.host;

import no.programverk.problem.Messages;

/** Publishing cannot go on, for a reason that the person at the terminal can do something about. */
public final class PublishStopped extends RuntimeException {
  private PublishStopped(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * Returns the reason to stop.
   *
   * @param reason key of the wording, without "publiser." in front
   */
  public static PublishStopped because(String reason, Object... arguments) {
    return new PublishStopped(words(reason, arguments), null);
  }

  /** Returns the reason to stop for a failure that the wording explains. */
  public static PublishStopped causedBy(Throwable cause, String reason, Object... arguments) {
    return new PublishStopped(words(reason, arguments), cause);
  }

  private static String words(String reason, Object... arguments) {
    return Messages.ofConsole().get("publiser." + reason, arguments);
  }
}
