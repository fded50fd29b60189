package no.programverk.render;

import java.util.List;
import no.programverk.model.Page;
import no.programverk.model.Permalink;

/**
 * What one page shows of another. Templates see this and not the other page itself, so that a page
 * depends on no more than it shows, and need not be made again when the rest changes.
 *
 * @param keywords the first few, for the front page
 */
public record PageLink(Permalink permalink, String title, String summary, List<String> keywords) {
  private static final int MOST_KEYWORDS = 5;

  static PageLink to(Page page) {
    List<String> keywords = page.head().keywords();
    return new PageLink(
        page.permalink(),
        page.title(),
        page.summary(),
        List.copyOf(keywords.subList(0, Math.min(MOST_KEYWORDS, keywords.size()))));
  }

  static List<PageLink> to(List<? extends Page> pages) {
    return pages.stream().map(PageLink::to).toList();
  }
}
