package no.programverk.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known word that a misspelt one was meant to be. */
final class Nearest {
  private Nearest() {}

  /** The nearest word within a third of the length, at least one letter, of the given one. */
  static Optional<String> to(String given, Collection<String> known) {
    int most = Math.max(1, given.length() / 3);
    return known.stream()
        .filter(word -> distance(given, word) <= most)
        .min(Comparator.<String>comparingInt(word -> distance(given, word)).thenComparing(w -> w));
  }

  /** Levenshtein's distance, in letters. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
