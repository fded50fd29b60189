package no.programverk.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds the known word that a misspelt one was meant to be, by edit distance. */
final class ClosestMatch {
  private ClosestMatch() {}

  /**
   * Returns the nearest word within a third of the length, at least one letter, of the given one:
   * letters changed, added, left out or swapped with their neighbour.
   */
  static Optional<String> of(String given, Collection<String> known) {
    DamerauLevenshteinDistance distance =
        new DamerauLevenshteinDistance(Math.max(1, given.length() / 3));
    return known.stream()
        .filter(word -> distance.apply(given, word) >= 0) // negative when it is farther
        .min(
            Comparator.<String>comparingInt(word -> distance.apply(given, word))
                .thenComparing(Comparator.naturalOrder()));
  }
}
