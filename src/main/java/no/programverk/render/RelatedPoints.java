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
import no.programverk.model.PlacedPoint;
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

  /** What is related; with no words when nothing is. */
  Related of(Page page) {
    Map<String, Set<PlacedPoint>> byWord = new LinkedHashMap<>();
    page.points()
        .flatMap(point -> keywordsOfPoint.getOrDefault(point.id(), List.of()).stream())
        .distinct()
        .forEach(keyword -> elsewhere(keyword, page, byWord));
    List<String> words = byWord.keySet().stream().limit(MOST_WORDS).toList();
    Set<PlacedPoint> points = new LinkedHashSet<>();
    words.forEach(word -> points.addAll(byWord.get(word)));
    return new Related(words, points.stream().limit(MOST_POINTS).map(PlacedView::of).toList());
  }

  private void elsewhere(Keyword keyword, Page page, Map<String, Set<PlacedPoint>> byWord) {
    for (String id : keyword.pointIds()) {
      PlacedPoint placed = programme.points().get(id);
      if (!placed.page().permalink().equals(page.permalink())) {
        byWord.computeIfAbsent(keyword.words().get(0), word -> new LinkedHashSet<>()).add(placed);
      }
    }
  }
}
