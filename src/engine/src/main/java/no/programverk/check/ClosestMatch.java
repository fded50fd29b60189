package no.programverk.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known word that a misspelt one was meant to be, by edit distance. */
final class ClosestMatch {
  private ClosestMatch() {}

  /** Returns the closest word, at most a third of the length (at least one letter) away. */
  static Optional<String> of(String given, Collection<String> known) {
    int most = Math.max(1, given.length() / 3);
    return known.stream()
        .filter(word -> distance(given, word) <= most)
        .min(Comparator.<String>comparingInt(word -> distance(given, word)).thenComparing(w -> w));
  }

  /** Returns the Damerau-Levenshtein distance (of optimal string alignment). */
  static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
