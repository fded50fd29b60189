package no.programverk.build;

import java.util.List;
import no.programverk.assemble.Layout;
import no.programverk.ledger.Ledger;
import no.programverk.ledger.ProgrammeState;
import no.programverk.search.Synonym;
import no.programverk.source.SourcePage;

/**
 * What the sources say, now and before, whether or not it may be published.
 *
 * @param sources as read, each by itself
 * @param keywords lines of the keyword list
 * @param synonyms that the search follows
 * @param ledger as the file has it
 * @param state what all of them mean together
 */
public record LoadedContent(
    List<SourcePage> sources,
    List<String> keywords,
    List<Synonym> synonyms,
    Ledger ledger,
    ProgrammeState state) {
  public LoadedContent {
    sources = List.copyOf(sources);
    keywords = List.copyOf(keywords);
    synonyms = List.copyOf(synonyms);
  }

  Layout layout() {
    return Layout.of(sources);
  }

  LoadedContent with(List<SourcePage> newSources, ProgrammeState newState) {
    return new LoadedContent(newSources, keywords, synonyms, ledger, newState);
  }
}
