package no.programverk.publish.host;

/** Is told how publishing goes, so that a person can be told, also of the state after a failure. */
public interface ProgressListener {
  /** Ignores what it is told. */
  ProgressListener SILENT =
      new ProgressListener() {
        @Override
        public void sent(long bytes) {}

        @Override
        public void reached(Stage stage) {}
      };

  /** How far the host is from the old release to the new. */
  enum Stage {
    /** Nothing is changed. */
    UNTOUCHED,
    /** Something is sent that no reader sees yet. */
    PREPARING,
    /** Readers see files of both releases, each of them whole. */
    CHANGING,
    /** The one step is asked for that makes readers see the new release, or is already done. */
    SWITCHING,
    /** Readers see the new release. */
    SWITCHED
  }

  /** One more file is sent. */
  void sent(long bytes);

  /** A stage is reached. */
  void reached(Stage stage);
}
