package no.programverk;

import java.util.List;
import no.programverk.ledger.History;
import no.programverk.model.Programme;
import no.programverk.search.Synonym;

/**
 * What the sources say, now and before.
 *
 * @param synonyms that the search follows
 */
record Understood(Programme programme, History history, List<Synonym> synonyms) {
  Understood {
    synonyms = List.copyOf(synonyms);
  }
}
