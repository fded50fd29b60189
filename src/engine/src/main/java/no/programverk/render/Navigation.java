package no.programverk.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.programverk.model.Page;
import no.programverk.model.Permalink;
import no.programverk.model.Programme;

/** What is before, after and above each page; found once, for all. */
final class Navigation {
  private final Map<Permalink, PageLink> previous = new HashMap<>();
  private final Map<Permalink, PageLink> next = new HashMap<>();
  private final Map<Permalink, PageLink> parent = new HashMap<>();

  Navigation(Programme programme) {
    for (Page.Document document : programme.documents()) {
      Stream<Page> topics = document.themes().stream().flatMap(theme -> theme.topics().stream());
      chain(Stream.concat(topics, document.sections().stream()).toList());
      chain(document.themes());
      above(document, document.themes());
      above(document, document.sections());
      document.themes().forEach(theme -> above(theme, theme.topics()));
    }
  }

  private void chain(List<? extends Page> pages) {
    for (int i = 1; i < pages.size(); i++) {
      previous.put(pages.get(i).permalink(), PageLink.to(pages.get(i - 1)));
      next.put(pages.get(i - 1).permalink(), PageLink.to(pages.get(i)));
    }
  }

  private void above(Page page, List<? extends Page> children) {
    PageLink link = PageLink.to(page);
    children.forEach(child -> parent.put(child.permalink(), link));
  }

  Optional<PageLink> previous(Page page) {
    return Optional.ofNullable(previous.get(page.permalink()));
  }

  Optional<PageLink> next(Page page) {
    return Optional.ofNullable(next.get(page.permalink()));
  }

  Optional<PageLink> parent(Page page) {
    return Optional.ofNullable(parent.get(page.permalink()));
  }
}
