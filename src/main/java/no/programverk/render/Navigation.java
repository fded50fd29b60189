package no.programverk.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.programverk.model.Page;
import no.programverk.model.Permalink;
import no.programverk.model.Programme;

/** What is before, after and above each page; found once, for all. */
public final class Navigation {
  private final Map<Permalink, Page> previous = new HashMap<>();
  private final Map<Permalink, Page> next = new HashMap<>();
  private final Map<Permalink, Page> parent = new HashMap<>();
  private final Set<String> published;

  Navigation(Programme programme) {
    for (Page.Document document : programme.documents()) {
      chain(
          Stream.concat(
                  document.themes().stream().flatMap(theme -> theme.topics().stream()),
                  document.sections().stream())
              .map(Page.class::cast)
              .toList());
      chain(List.copyOf(document.themes()));
      for (Page.Theme theme : document.themes()) {
        parent.put(theme.permalink(), document);
        theme.topics().forEach(topic -> parent.put(topic.permalink(), theme));
      }
      document.sections().forEach(section -> parent.put(section.permalink(), document));
    }
    published =
        programme.pages().stream().map(page -> page.permalink().path()).collect(Collectors.toSet());
  }

  private void chain(List<? extends Page> pages) {
    for (int i = 1; i < pages.size(); i++) {
      previous.put(pages.get(i).permalink(), pages.get(i - 1));
      next.put(pages.get(i - 1).permalink(), pages.get(i));
    }
  }

  Optional<Page> previous(Page page) {
    return Optional.ofNullable(previous.get(page.permalink()));
  }

  Optional<Page> next(Page page) {
    return Optional.ofNullable(next.get(page.permalink()));
  }

  Optional<Page> parent(Page page) {
    return Optional.ofNullable(parent.get(page.permalink()));
  }

  /** Whether a page is written at an address, so that a menu leads to none that is not there. */
  public boolean has(String path) {
    return published.contains(path);
  }
}
