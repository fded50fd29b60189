package no.programverk.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import no.programverk.search.SearchIndex.Kind;
import no.programverk.search.SearchIndex.Lead;
import no.programverk.search.SearchIndex.Unit;

/** The words that lead somewhere, as stems. */
final class Vocabulary {
  private final Set<String> texts = new HashSet<>();
  private final Set<String> settled = new HashSet<>();
  private final Set<String> leads = new HashSet<>();
  private final TreeMap<String, String> surfaces = new TreeMap<>();

  /**
   * @param words of the units, as {@link #wordsOf} gives them
   */
  Vocabulary(Analyzer analyzer, Set<String> words, List<Unit> units, List<Lead> allLeads) {
    for (String word : words) {
      texts.add(analyzer.stem(word));
      surfaces.put(analyzer.fold(word), analyzer.stem(word));
    }
    settled.addAll(texts);
    for (Lead lead : allLeads) {
      boolean toPoints =
          lead.units().stream()
              .map(unit -> units.get(unit).kind())
              .anyMatch(kind -> kind == Kind.POINT || kind == Kind.TASK);
      for (String word : lead.words()) {
        List<String> stems = analyzer.stems(word);
        leads.addAll(stems);
        if (toPoints && stems.size() == 1) {
          settled.addAll(stems);
        }
        Analyzer.words(word)
            .forEach(each -> surfaces.put(analyzer.fold(each), analyzer.stem(each)));
      }
    }
  }

  /** Returns the words of the units' titles and texts as written, in lower case, each once. */
  static Set<String> wordsOf(List<Unit> units) {
    Set<String> words = new HashSet<>();
    for (Unit unit : units) {
      words.addAll(Analyzer.words(unit.title()));
      words.addAll(Analyzer.words(unit.text()));
    }
    return words;
  }

  /** Returns true for a word of the texts. */
  boolean inTexts(String stem) {
    return texts.contains(stem);
  }

  /**
   * Returns true for a word that is not looked for in other ways: of the texts, or a point's
   * keyword.
   */
  boolean settles(String stem) {
    return settled.contains(stem);
  }

  /** Returns true for a word that leads to some unit. */
  boolean leads(String stem) {
    return texts.contains(stem) || leads.contains(stem);
  }

  /** Returns the words as written and folded, each with its stem. */
  TreeMap<String, String> surfaces() {
    return surfaces;
  }
}
