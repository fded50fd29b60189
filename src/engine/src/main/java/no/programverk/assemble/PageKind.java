package no.programverk.assemble;

/** What a source is, by its place. */
public enum PageKind {
  FRONT,
  DOCUMENT,
  THEME,
  TOPIC,
  SECTION,
  PLAIN,
  /** The declared abbreviations: read, but not a page of its own. */
  ABBREVIATIONS,
  /** The declared changes: read by their own reader. */
  CHANGES
}
