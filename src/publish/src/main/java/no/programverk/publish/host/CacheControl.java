package no.programverk.publish.host;

import no.programverk.catalogue.UploadPhase;

/** How long a browser may use an answer again. */
public final class CacheControl {
  private CacheControl() {}

  /** Returns the header for a file: for ever where it never changes, else only after asking. */
  public static String of(UploadPhase phase) {
    return phase == UploadPhase.IMMUTABLE
        ? "public, max-age=31536000, immutable"
        : "public, max-age=0, must-revalidate";
  }
}
