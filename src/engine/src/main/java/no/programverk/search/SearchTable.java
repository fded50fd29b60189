package no.programverk.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that the analysis of a word is driven by, in the build and in the browser.
 *
 * @param folding replacements in order that fold the letters of a word in lower case
 * @param stemming replacements in order, from a folded word to its stem
 * @param endings that a rule for the end of a word is also tried without
 * @param words nynorsk and dialect words with their bokmål, all folded
 * @param starts first parts of longer words with their bokmål
 * @param middles letters anywhere inside a word with their bokmål
 * @param ends last parts of words with their bokmål
 * @param stopWords that a query is freed of, as written
 * @param lightStems that count little and carry no hit alone
 * @param parts stems that compounds are split by beside the words of the texts
 * @param genericHeads stems that say nothing by themselves as part of a compound
 * @param splits compounds whose split is given, by stem; no parts for those that are never split
 */
public record SearchTable(
    List<Replacement> folding,
    List<Replacement> stemming,
    List<String> endings,
    Map<String, String> words,
    List<Replacement> starts,
    List<Replacement> middles,
    List<Replacement> ends,
    Set<String> stopWords,
    Set<String> lightStems,
    Set<String> parts,
    Set<String> genericHeads,
    Map<String, List<String>> splits) {

  /** What is looked for and what takes its place. */
  public record Replacement(String from, String to) {}

  SearchTable withoutWords() {
    return with(Map.of(), splits);
  }

  SearchTable withoutSplits() {
    return with(words, Map.of());
  }

  private SearchTable with(Map<String, String> words, Map<String, List<String>> splits) {
    return new SearchTable(
        folding,
        stemming,
        endings,
        words,
        starts,
        middles,
        ends,
        stopWords,
        lightStems,
        parts,
        genericHeads,
        splits);
  }
}
