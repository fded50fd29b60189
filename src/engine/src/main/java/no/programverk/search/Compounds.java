package no.programverk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Splits compounds: "skolehelsetjenesten" into "skole", "helse" and "tjeneste", as stems. */
final class Compounds {
  /** A word of the texts is a part from this length on; shorter ones only when listed. */
  private static final int SHORTEST = 4;

  private static final int SHORTEST_LISTED = 2;

  /** Longer than any word of the language; splitting takes the square of the length. */
  private static final int LONGEST = 64;

  private final Analyzer analyzer;
  private final Predicate<String> inTexts;

  /**
   * @param inTexts tells whether a stem is that of a word which the texts use
   */
  Compounds(Analyzer analyzer, Predicate<String> inTexts) {
    this.analyzer = analyzer;
    this.inTexts = inTexts;
  }

  /**
   * Returns the fewest known parts of a word in lower case, at least two; empty when there are
   * none.
   */
  Optional<List<String>> split(String word) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    String folded = analyzer.fold(word);
    List<String> given = analyzer.table().splits().get(analyzer.stem(folded));
    if (given != null) {
      return given.isEmpty() ? Optional.empty() : Optional.of(given);
    }
    List<String> best = fewest(folded, 3);
    return best.size() < 2 ? Optional.empty() : Optional.of(best);
  }

  /**
   * Returns the word in at most so many known parts, the last one as long as can be; none if
   * unknown.
   */
  private List<String> fewest(String word, int most) {
    for (int count = 2; count <= most; count++) {
      for (int at = SHORTEST_LISTED; at <= word.length() - SHORTEST_LISTED; at++) {
        if (known(word.substring(0, at))) {
          String rest = word.substring(at);
          List<String> tail =
              count == 2
                  ? known(rest) ? List.of(analyzer.stem(rest)) : List.of()
                  : fewest(rest, count - 1);
          if (!tail.isEmpty()) {
            List<String> parts = new ArrayList<>(List.of(analyzer.stem(word.substring(0, at))));
            parts.addAll(tail);
            return parts;
          }
        }
      }
    }
    return List.of();
  }

  private boolean known(String piece) {
    String stem = analyzer.stem(piece);
    return analyzer.table().parts().contains(stem)
        || analyzer.table().genericHeads().contains(stem)
        || (piece.length() >= SHORTEST && inTexts.test(stem));
  }

  /** Returns true for a part that says nothing by itself: "tilbud", "tjeneste". */
  boolean generic(String part) {
    return analyzer.table().genericHeads().contains(part);
  }
}
