package no.programverk.model;

import java.util.List;

/**
 * Everyday words that lead to points whose text does not use them.
 *
 * @param words at least one; readers see the first, the others serve the search
 * @param pointIds at least one
 * @param source where it is declared
 */
public record Keyword(List<String> words, List<String> pointIds, SourceRef source) {
  public Keyword {
    words = List.copyOf(words);
    pointIds = List.copyOf(pointIds);
  }
}
