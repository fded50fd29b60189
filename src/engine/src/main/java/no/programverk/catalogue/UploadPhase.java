package no.programverk.catalogue;

/** When a file is sent to a host: what leads to others comes after them. */
public enum UploadPhase {
  /** Named by what it holds and never changed, so it can come before the pages that name it. */
  IMMUTABLE,
  /** Any other file that a page asks for. */
  ASSET,
  PAGE,
  /** Leads to the pages: comes when all of them are there. */
  ENTRY
}
