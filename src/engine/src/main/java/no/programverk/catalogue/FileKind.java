package no.programverk.catalogue;

/** What a file of the site is. */
public enum FileKind {
  FRONT_PAGE(UploadPhase.ENTRY),
  PAGE(UploadPhase.PAGE),
  ASSET(UploadPhase.ASSET),
  /** Of the search; found by a script, so no page leads to it. */
  SEARCH_INDEX(UploadPhase.ASSET),
  /** Fetched by programs of others. */
  DATA(UploadPhase.ASSET),
  FEED(UploadPhase.ENTRY),
  PICTURE(UploadPhase.ASSET),
  SITEMAP(UploadPhase.ENTRY),
  ROBOTS(UploadPhase.ENTRY),
  /** Tells a host how to serve, and is served to nobody. */
  HOST_RULES(UploadPhase.ENTRY),
  /** Tells a host how to serve where its keeper includes it. */
  HOST_INCLUDE(UploadPhase.ASSET);

  private final UploadPhase phase;

  FileKind(UploadPhase phase) {
    this.phase = phase;
  }

  UploadPhase phase() {
    return phase;
  }
}
