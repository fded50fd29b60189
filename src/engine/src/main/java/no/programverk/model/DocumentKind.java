package no.programverk.model;

/** What sort of document it is. */
public enum DocumentKind {
  /** Themes with topics. */
  PROGRAMME("program"),
  /** A work plan, of sections. */
  PLAN("plan");

  private final String key;

  DocumentKind(String key) {
    this.key = key;
  }

  /** Returns what message keys about such a document end in. */
  public String key() {
    return key;
  }
}
