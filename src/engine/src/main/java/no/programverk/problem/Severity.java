package no.programverk.problem;

/** How grave a problem is: an error stops a build, a warning does not. */
public enum Severity {
  ERROR,
  WARNING
}
