package no.programverk.model;

import java.util.List;
import java.util.Objects;

/**
 * What every page has.
 *
 * @param permalink its address
 * @param title its only level-one heading
 * @param summary one sentence in plain text
 * @param order place among its siblings, from 1; 0 when it has none
 * @param keywords everyday words that lead to it
 * @param body its blocks, in order
 * @param source its file
 */
public record PageContent(
    Permalink permalink,
    String title,
    String summary,
    int order,
    List<String> keywords,
    List<Block> body,
    SourceRef source) {
  public PageContent {
    Objects.requireNonNull(permalink);
    Objects.requireNonNull(title);
    keywords = List.copyOf(keywords);
    body = List.copyOf(body);
  }

  /** Returns the other one if it has this address, else this one. */
  PageContent orAt(PageContent other) {
    return other.permalink().equals(permalink) ? other : this;
  }
}
