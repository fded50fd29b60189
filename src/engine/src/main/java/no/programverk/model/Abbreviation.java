package no.programverk.model;

import java.util.Optional;

/**
 * A short form that is declared in the sources.
 *
 * @param form as written: "BPA", "PP-tjenesten"
 * @param meaning in words; empty for names such as "SV", which need no explanation
 * @param source where it is declared
 */
public record Abbreviation(String form, Optional<String> meaning, SourceRef source) {

  /** Id of its line in a page's list of abbreviations: "forkortelse-bpa". */
  public String anchor() {
    return "forkortelse-" + form.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
