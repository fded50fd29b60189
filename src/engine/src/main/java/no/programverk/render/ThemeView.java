package no.programverk.render;

import java.util.List;
import no.programverk.model.Page;

/** A theme as lists of the whole show it: a link, and links to its topics. */
public record ThemeView(PageLink page, List<PageLink> topics) {
  static List<ThemeView> of(Page.Document document) {
    return document.themes().stream()
        .map(theme -> new ThemeView(PageLink.to(theme), PageLink.to(theme.topics())))
        .toList();
  }
}
