package no.programverk.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.programverk.model.SourceRef;
import no.programverk.problem.Messages;

/**
 * Tells those who keep the word lists what does no work: lines that nothing uses, and words of the
 * texts that a reader must type exactly since no list has anything near them.
 */
final class WordReport {
  /** Shorter words are mostly the glue of sentences. */
  private static final int SHORTEST = 5;

  private static final Messages MESSAGES = Messages.ofConsole();

  private final SearchIndex whole;
  private final SearchIndex used;
  private final Set<String> words;
  private final Analyzer analyzer;
  private final List<String> lines = new ArrayList<>();

  private WordReport(SearchIndex whole, SearchIndex used, Set<String> words, Analyzer analyzer) {
    this.whole = whole;
    this.used = used;
    this.words = words;
    this.analyzer = analyzer;
  }

  /**
   * @param whole all that the lists say
   * @param used what is left of it in the site's index
   * @param words of the units, as {@link Vocabulary#wordsOf} gives them
   * @param analyzer with the lists of the whole
   */
  static String of(SearchIndex whole, SearchIndex used, Set<String> words, Analyzer analyzer) {
    WordReport report = new WordReport(whole, used, words, analyzer);
    report.section("ord.synonymer", report.unusedSynonyms());
    report.section(
        "ord.nynorsk", minus(whole.table().words().keySet(), used.table().words().keySet()));
    report.section("ord.deler", minus(whole.table().parts(), used.table().parts()));
    report.section(
        "ord.delinger", minus(whole.table().splits().keySet(), used.table().splits().keySet()));
    report.section("ord.alene", report.alone());
    return String.join("\n", report.lines) + "\n";
  }

  private void section(String key, Collection<String> found) {
    lines.add(MESSAGES.get(key, found.size()));
    found.forEach(each -> lines.add("  " + each));
    lines.add("");
  }

  private List<String> unusedSynonyms() {
    Set<SourceRef> kept = used.synonyms().stream().map(Synonym::source).collect(Collectors.toSet());
    return whole.synonyms().stream()
        .filter(synonym -> !kept.contains(synonym.source()))
        .map(
            synonym ->
                synonym.source()
                    + ": "
                    + String.join(", ", synonym.from())
                    + (synonym.equivalent() ? "" : " => " + String.join(", ", synonym.to())))
        .toList();
  }

  private static Set<String> minus(Collection<String> all, Collection<String> kept) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(kept);
    return rest;
  }

  /** Returns words of the texts that stand in no list and share no part with another word. */
  private Set<String> alone() {
    Set<String> listed = new HashSet<>();
    whole
        .leads()
        .forEach(lead -> lead.words().forEach(word -> listed.addAll(analyzer.stems(word))));
    for (Synonym synonym : whole.synonyms()) {
      synonym.from().forEach(word -> listed.addAll(analyzer.stems(word)));
      synonym.to().forEach(word -> listed.addAll(analyzer.stems(word)));
    }
    Vocabulary vocabulary = new Vocabulary(analyzer, words, whole.units(), List.of());
    Compounds compounds = new Compounds(analyzer, vocabulary::inTexts);
    Set<String> alone = new TreeSet<>();
    for (String word : words) {
      String stem = analyzer.stem(word);
      boolean glue =
          word.length() < SHORTEST
              || whole.table().stopWords().contains(word)
              || whole.table().lightStems().contains(stem);
      if (!glue && !listed.contains(stem) && compounds.split(word).isEmpty()) {
        alone.add(word);
      }
    }
    return alone;
  }
}
