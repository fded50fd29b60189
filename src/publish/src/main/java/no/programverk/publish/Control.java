package no.programverk.publish;

/** Names of what publishing itself keeps at a host, beside the site. */
public final class Control {
  /** The folder of it all, from the root of the target. */
  public static final String FOLDER = ".publisering";

  /** In place: the manifest of what is published. */
  public static final String MANIFEST = FOLDER + "/manifest.txt";

  /** In place: what is being changed and by whom; gone when nothing is. */
  public static final String JOURNAL = FOLDER + "/paagaar";

  /** Releases: a link whose target tells who is publishing; gone when nobody is. */
  public static final String LOCK = FOLDER + "/laas";

  /** Releases: a link to the release before the current one. */
  public static final String PREVIOUS = FOLDER + "/forrige";

  /** Releases: the folder of their trees. */
  public static final String RELEASES = "releases";

  /** Releases: the link that a web server follows. */
  public static final String CURRENT = "current";

  /** Ends the name of a file that is not whole yet. */
  public static final String UNFINISHED = ".ny~";

  /** How many releases a host keeps. */
  public static final int KEEP = 5;

  private Control() {}

  /** The manifest of a release. */
  public static String manifestOf(String release) {
    return FOLDER + "/" + release + ".txt";
  }

  /** The folder of a release. */
  public static String folderOf(String release) {
    return RELEASES + "/" + release;
  }

  static boolean owns(String path) {
    return path.equals(FOLDER) || path.startsWith(FOLDER + "/") || path.endsWith(UNFINISHED);
  }
}
