package no.programverk.publish;

/** Is told how publishing goes, so that a person can be told, also of the state after a failure. */
public interface Observer {
  /** Tells nobody. */
  Observer SILENT =
      new Observer() {
        @Override
        public void sent(long bytes) {}

        @Override
        public void stage(Stage stage) {}
      };

  /** How far the host is from the old release to the new. */
  enum Stage {
    /** Nothing is changed. */
    UNTOUCHED,
    /** Something is sent that no reader sees yet. */
    PREPARING,
    /** Readers see files of both releases, each of them whole. */
    CHANGING,
    /** The one step is asked for that makes readers see the new release; or they do already. */
    SWITCHING,
    /** Readers see the new release. */
    SWITCHED
  }

  /** One more file is sent. */
  void sent(long bytes);

  void stage(Stage stage);
}
