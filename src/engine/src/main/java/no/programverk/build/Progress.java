package no.programverk.build;

/** Is told what a long work has come to. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = stage -> {};

  /**
   * A stage begins.
   *
   * @param name of the stage; the console's message file has its wording under "trinn." and the
   *     name
   */
  void stage(String name);
}
