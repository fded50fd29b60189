package no.programverk.problem;

/** How grave a problem is. Only errors stop a build. */
public enum Severity {
  ERROR,
  WARNING,
  NOTICE
}
