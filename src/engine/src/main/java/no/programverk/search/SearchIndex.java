package no.programverk.search;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the reader's browser searches.
 *
 * @param weights what a match is worth, by name
 * @param table that the analysis is driven by
 * @param standings of documents, as readers see them: "Innspill · Perioden gjelder"
 * @param units in reading order
 * @param leads everyday words that lead to units
 * @param synonyms everyday words that lead to words of the texts
 */
public record SearchIndex(
    SortedMap<String, Double> weights,
    SearchTable table,
    List<String> standings,
    List<Unit> units,
    List<Lead> leads,
    List<Synonym> synonyms) {

  /** What a unit is; the order is part of the file's format. */
  public enum Kind {
    THEME,
    TOPIC,
    SECTION,
    DOCUMENT,
    PAGE,
    POINT,
    TASK,
    ABBREVIATION
  }

  /**
   * What a hit leads to.
   *
   * @param href from the site's root, with a fragment that exists
   * @param id of a point or task; else the address
   * @param text in plain words
   * @param parent place of the page that it stands on or belongs to, in the list of units; -1 for
   *     none
   * @param standing place in the list of standings; -1 for what belongs to no document
   * @param leadIn what a point or task is read after; empty for all others
   */
  public record Unit(
      Kind kind,
      String href,
      String id,
      String title,
      String text,
      int parent,
      int standing,
      String leadIn) {
    boolean isPointOrTask() {
      return kind == Kind.POINT || kind == Kind.TASK;
    }
  }

  /**
   * Words that lead to units.
   *
   * @param words or phrases, each for itself
   * @param units places in the list of units, best first
   */
  public record Lead(List<String> words, List<Integer> units) {}

  public SearchIndex {
    weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    standings = List.copyOf(standings);
    units = List.copyOf(units);
    leads = List.copyOf(leads);
    synonyms = List.copyOf(synonyms);
  }
}
