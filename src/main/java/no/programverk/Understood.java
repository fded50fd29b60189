package no.programverk;

import java.util.List;
import no.programverk.ledger.Edition;
import no.programverk.search.Synonym;

/**
 * What the sources say, now and before.
 *
 * @param synonyms that the search follows
 */
record Understood(Edition edition, List<Synonym> synonyms) {
  Understood {
    synonyms = List.copyOf(synonyms);
  }
}
