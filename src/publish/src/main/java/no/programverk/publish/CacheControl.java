package no.programverk.publish;

/** How long an answer may be used again. */
public final class CacheControl {
  private CacheControl() {}

  /** For ever where the name tells what the file holds, else as long as it is asked about. */
  public static String of(String path) {
    return Role.of(path) == Role.FINGERPRINTED
        ? "public, max-age=31536000, immutable"
        : "public, max-age=0, must-revalidate";
  }
}
