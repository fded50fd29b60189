package no.programverk.problem;

/** Ends a command that could not do what was asked, when the reasons have been told. */
public final class BuildStopped extends RuntimeException {
  /**
   * @param message one line for the person at the terminal; a stack trace would say no more
   */
  public BuildStopped(String message) {
    super(message, null, false, false);
  }
}
