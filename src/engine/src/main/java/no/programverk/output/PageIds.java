package no.programverk.output;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The ids of every page of a site. Kept from one build to the next, so that a link to a page that
 * did not change is followed without reading it again.
 *
 * @param byPage ids of each page, as {@link #join} puts them, by the page's file: a set for each of
 *     many thousand pages would be several times as large
 */
public record PageIds(SortedMap<String, String> byPage) {
  /** An id has none of these: they stand between two. */
  private static final String BETWEEN = " ";

  public PageIds {
    byPage = Collections.unmodifiableSortedMap(byPage);
  }

  static String join(Set<String> ids) {
    return String.join(BETWEEN, new TreeSet<>(ids));
  }

  static Set<String> split(String ids) {
    return ids.isEmpty() ? Set.of() : Set.of(ids.split(BETWEEN));
  }

  /** As {@link #join} put them; empty for a page that is not known. */
  String joined(String page) {
    return byPage.getOrDefault(page, "");
  }

  /** Returns the ids of a page, made anew at each call; none for one that is not known. */
  public Set<String> of(String page) {
    return split(joined(page));
  }

  /**
   * @param fresh ids of the pages that were made anew
   * @param files that the site has now
   */
  PageIds with(Map<String, String> fresh, Set<String> files) {
    SortedMap<String, String> all = new TreeMap<>(byPage);
    all.keySet().retainAll(files);
    all.putAll(fresh);
    return new PageIds(all);
  }
}
