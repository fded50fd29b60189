package no.programverk.problem;

/** The stages of a build that report problems, in order. */
public enum Stage {
  /** Reads the settings and looks for the folders of the project. */
  OPEN,
  /** Reads the content, and assembles it. */
  LOAD,
  /** Checks what was loaded. */
  CHECK,
  /** Lists the files that the site consists of. */
  CATALOGUE,
  /** Renders and writes them. */
  WRITE,
  /** Verifies the finished files before they are delivered. */
  VERIFY
}
