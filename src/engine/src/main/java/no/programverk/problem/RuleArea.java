package no.programverk.problem;

/** What rules are about: a heading of the contributors' guide each, in its order. */
public enum RuleArea {
  FILES,
  HEADER,
  DOCUMENT,
  BODY,
  POINTS,
  LANGUAGE,
  SUPPRESSIONS,
  WORD_LISTS,
  FINISHED_SITE,
  LEVELS,
  HOSTS,
  ADDRESSES;

  /** Returns the heading. */
  public String title() {
    return Messages.ofProblems().get("omraade." + this);
  }
}
