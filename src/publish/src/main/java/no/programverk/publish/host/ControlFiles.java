package no.programverk.publish.host;

/** Names of what publishing itself keeps at a host, beside the site. */
public final class ControlFiles {
  /** Folder of most of it, from the root of the target. */
  public static final String FOLDER = ".publisering";

  /** In place: the manifest of what is published. */
  public static final String MANIFEST = FOLDER + "/manifest.txt";

  /** In place: the lock, with what is being changed. */
  public static final String JOURNAL = FOLDER + "/paagaar";

  /** Releases: the lock, a link whose target tells who is publishing. */
  public static final String LOCK = FOLDER + "/laas";

  /** Releases: a link to the release before the current one. */
  public static final String PREVIOUS = FOLDER + "/forrige";

  /** Releases: the folder of their trees. */
  public static final String RELEASES = "releases";

  /** Releases: the link that a web server follows. */
  public static final String CURRENT = "current";

  /** End of the name of a file that is not whole yet. */
  public static final String UNFINISHED = ".ny~";

  /** Number of releases that a host keeps. */
  public static final int KEEP = 5;

  private ControlFiles() {}

  /** Returns the path of the manifest of a release. */
  public static String manifestOf(String release) {
    return FOLDER + "/" + release + ".txt";
  }

  /** Returns the path of the folder of a release. */
  public static String folderOf(String release) {
    return RELEASES + "/" + release;
  }

  /** Returns whether a path is one of these, and so can be no file of a site. */
  public static boolean owns(String path) {
    return path.equals(FOLDER) || path.startsWith(FOLDER + "/") || path.endsWith(UNFINISHED);
  }
}
