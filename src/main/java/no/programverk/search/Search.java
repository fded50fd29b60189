package no.programverk.search;

import java.util.List;
import no.programverk.model.Programme;

/**
 * The search of a programme.
 *
 * @param index as it is published
 * @param report what those who keep the word lists are told
 */
public record Search(SearchIndex index, String report) {

  /** Makes it; each word is brought to its stem once for all of it. */
  public static Search of(Programme programme, List<Synonym> synonyms) {
    SearchIndex whole = IndexBuilder.of(programme, synonyms);
    Analyzer analyzer = new Analyzer(whole.table());
    SearchIndex index = Pruning.of(whole, analyzer);
    return new Search(index, WordReport.of(whole, index, analyzer));
  }
}
