package no.programverk.search;

import java.util.List;
import java.util.Set;
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
    Set<String> words = Vocabulary.wordsOf(whole.units());
    SearchIndex index = Pruning.of(whole, words, analyzer);
    return new Search(index, WordReport.of(whole, index, words, analyzer));
  }
}
