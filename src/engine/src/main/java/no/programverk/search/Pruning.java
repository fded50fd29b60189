package no.programverk.search;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.programverk.search.SearchIndex.Lead;

/**
 * Leaves out of the index what changes no answer: forms that the analysis makes itself, rules that
 * lead to no word of this site. The lists may be broad, and the reader loads little.
 */
final class Pruning {
  private final SearchIndex index;
  private final Set<String> words;
  private final Analyzer analyzer;

  private Pruning(SearchIndex index, Set<String> words, Analyzer analyzer) {
    this.index = index;
    this.words = words;
    this.analyzer = analyzer;
  }

  /**
   * @param words of the units, as {@link Vocabulary#wordsOf} gives them
   * @param analyzer with the lists of the index
   */
  static SearchIndex of(SearchIndex whole, Set<String> words, Analyzer analyzer) {
    return new Pruning(whole, words, analyzer).run();
  }

  private SearchIndex run() {
    List<Lead> leads = index.leads().stream().map(this::lead).toList();
    Vocabulary vocabulary = new Vocabulary(analyzer, words, index.units(), leads);
    List<Synonym> synonyms =
        index.synonyms().stream()
            .flatMap(synonym -> synonym(synonym, vocabulary).stream())
            .toList();
    SearchTable table = table(vocabulary, synonyms);
    return new SearchIndex(
        index.weights(), table, index.standings(), index.units(), leads, synonyms);
  }

  /** Returns each word or phrase in bokmål, folded, without stop words, once. */
  private Lead lead(Lead lead) {
    return new Lead(distinct(lead.words()), lead.units());
  }

  private List<String> distinct(List<String> phrases) {
    Map<Set<String>, String> byStems = new LinkedHashMap<>();
    for (String phrase : phrases) {
      String plain = plain(phrase);
      byStems.putIfAbsent(new HashSet<>(analyzer.stems(plain)), plain);
    }
    return List.copyOf(byStems.values());
  }

  private String plain(String phrase) {
    return analyzer.telling(phrase).stream()
        .map(word -> analyzer.bokmal(word).stream().findFirst().orElse(analyzer.fold(word)))
        .map(
            word ->
                analyzer.stem(analyzer.stem(word)).equals(analyzer.stem(word))
                    ? analyzer.stem(word)
                    : word)
        .collect(Collectors.joining(" "));
  }

  /**
   * Returns the synonyms of use: a word that is found as it stands needs none, and a target that no
   * unit has leads nowhere.
   */
  private List<Synonym> synonym(Synonym synonym, Vocabulary vocabulary) {
    List<String> to =
        distinct(synonym.to()).stream()
            .filter(phrase -> analyzer.stems(phrase).stream().allMatch(vocabulary::leads))
            .toList();
    Set<List<String>> targets = to.stream().map(analyzer::stems).collect(Collectors.toSet());
    List<String> from =
        distinct(synonym.from()).stream()
            .filter(
                phrase -> {
                  List<String> stems = analyzer.stems(phrase);
                  return stems.size() > 1
                      ? !targets.equals(Set.of(stems))
                      : !vocabulary.settles(stems.get(0));
                })
            .toList();
    return from.isEmpty() || to.isEmpty()
        ? List.of()
        : List.of(new Synonym(from, to, synonym.source()));
  }

  private SearchTable table(Vocabulary vocabulary, List<Synonym> synonyms) {
    Set<String> known = new HashSet<>();
    synonyms.forEach(synonym -> synonym.from().forEach(word -> known.addAll(analyzer.stems(word))));
    Predicate<String> leads = stem -> vocabulary.leads(stem) || known.contains(stem);
    Compounds compounds = new Compounds(analyzer, leads);
    Set<String> pieces = new HashSet<>();
    vocabulary.surfaces().keySet().forEach(word -> compounds.split(word).ifPresent(pieces::addAll));
    SearchTable whole = index.table();
    return new SearchTable(
        whole.folding(),
        whole.stemming(),
        whole.endings(),
        words(leads, compounds),
        whole.starts(),
        whole.middles(),
        whole.ends(),
        whole.stopWords(),
        whole.lightStems(),
        kept(whole.parts(), part -> tells(part, leads, pieces)),
        whole.genericHeads(),
        splits(leads, pieces));
  }

  /**
   * Returns true for a part that is none without being listed: short, a light word, or in no text.
   */
  private boolean tells(String part, Predicate<String> leads, Set<String> pieces) {
    boolean light = index.table().lightStems().contains(part);
    return light || (pieces.contains(part) && (part.length() <= 4 || !leads.test(part)));
  }

  /** Returns those that lead somewhere, and that no rule for parts of words makes. */
  private Map<String, String> words(Predicate<String> leads, Compounds compounds) {
    Analyzer rules = analyzer.with(index.table().withoutWords());
    Map<String, String> words = new LinkedHashMap<>();
    index
        .table()
        .words()
        .forEach(
            (from, to) -> {
              String stem = analyzer.stem(to);
              boolean made = rules.forms(from).contains(stem);
              if (!made && (leads.test(stem) || compounds.split(to).isPresent())) {
                words.put(from, to);
              }
            });
    return words;
  }

  /**
   * Returns those that differ from what is found without them, and begin with something that leads.
   */
  private Map<String, List<String>> splits(Predicate<String> leads, Set<String> pieces) {
    Compounds unaided = new Compounds(analyzer.with(index.table().withoutSplits()), leads);
    Map<String, List<String>> splits = new LinkedHashMap<>();
    index
        .table()
        .splits()
        .forEach(
            (stem, parts) -> {
              boolean same = unaided.split(stem).orElse(List.of()).equals(parts);
              boolean leading =
                  parts.isEmpty() || leads.test(parts.get(0)) || pieces.contains(parts.get(0));
              if (!same && leading) {
                splits.put(stem, parts);
              }
            });
    return splits;
  }

  private static Set<String> kept(Set<String> all, Predicate<String> keep) {
    Set<String> kept = new LinkedHashSet<>(all);
    kept.removeIf(keep.negate());
    return kept;
  }
}
