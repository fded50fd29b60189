package no.programverk.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.programverk.model.Keyword;
import no.programverk.model.Page;
import no.programverk.model.Programme;

/** Points elsewhere that share a keyword with a page, by the keyword's first word. */
public final class RelatedPoints {
  private static final int MOST_WORDS = 2;
  private static final int MOST_POINTS = 4;

  /**
   * The heading's words and what stands under it.
   *
   * @param words "mat og tolk"
   */
  public record Related(List<String> words, List<PlacedView> points) {}

  private final Programme programme;
  private final Map<String, List<Keyword>> keywordsOfPoint = new HashMap<>();

  RelatedPoints(Programme programme) {
    this.programme = programme;
    for (Keyword keyword : programme.keywords()) {
      for (String id : keyword.pointIds()) {
        keywordsOfPoint.computeIfAbsent(id, key -> new ArrayList<>()).add(keyword);
      }
    }
  }

  /** Returns what is related; with no words when nothing is. */
  Related of(Page page) {
    Map<String, Set<String>> idsOfWord = new LinkedHashMap<>();
    page.points()
        .flatMap(point -> keywordsOfPoint.getOrDefault(point.id(), List.of()).stream())
        .distinct()
        .forEach(keyword -> elsewhere(keyword, page, idsOfWord));
    List<String> words = idsOfWord.keySet().stream().limit(MOST_WORDS).toList();
    List<PlacedView> points =
        words.stream()
            .flatMap(word -> idsOfWord.get(word).stream())
            .distinct()
            .limit(MOST_POINTS)
            .map(id -> PlacedView.of(programme.points().get(id)))
            .toList();
    return new Related(words, points);
  }

  /** Collects ids and not points: a placed point's hash takes in its whole document. */
  private void elsewhere(Keyword keyword, Page page, Map<String, Set<String>> idsOfWord) {
    for (String id : keyword.pointIds()) {
      Page other = programme.points().get(id).page();
      if (!other.permalink().equals(page.permalink())) {
        idsOfWord.computeIfAbsent(keyword.words().get(0), word -> new LinkedHashSet<>()).add(id);
      }
    }
  }
}
