package no.programverk.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.search.SearchTable.Replacement;

/** Folds letters and takes endings off, and remembers: a text has few words, many times. */
final class Stemmer {
  /**
   * Longer words, in letters, keep their endings: the rules would take the square of the length.
   */
  private static final int LONGEST = 100;

  private final List<Step> folding;
  private final List<Step> stemming;
  private final Map<String, String> folded = new HashMap<>();
  private final Map<String, String> stems = new HashMap<>();

  private record Step(Matcher matcher, String replacement) {
    String on(String word) {
      matcher.reset(word);
      return matcher.find() ? matcher.replaceAll(replacement) : word;
    }
  }

  Stemmer(SearchTable table) {
    folding = steps(table.folding());
    stemming = steps(table.stemming());
  }

  private static List<Step> steps(List<Replacement> rules) {
    return rules.stream()
        .map(rule -> new Step(Pattern.compile(rule.from()).matcher(""), rule.to()))
        .toList();
  }

  /** Returns a word in lower case with its letters folded. */
  String fold(String word) {
    return folded.computeIfAbsent(word, unknown -> run(folding, unknown));
  }

  /** Returns the stem of a word in lower case. */
  String stem(String word) {
    String known = stems.get(word);
    if (known == null) {
      known = word.length() > LONGEST ? fold(word) : run(stemming, fold(word));
      stems.put(word, known);
    }
    return known;
  }

  private static String run(List<Step> steps, String word) {
    String changed = word;
    for (Step step : steps) {
      changed = step.on(changed);
    }
    return changed;
  }
}
