package no.programverk.render;

import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.programverk.model.DocumentKind;
import no.programverk.model.Page;
import no.programverk.model.Programme;

/**
 * What the menus may lead to.
 *
 * @param themes address of the page that lists the themes
 * @param published addresses of the documents and the plain pages
 */
public record Menu(Optional<String> themes, TreeSet<String> published) {
  static Menu of(Programme programme) {
    return new Menu(
        programme.documents().stream()
            .filter(document -> document.kind() == DocumentKind.PROGRAMME)
            .map(document -> document.permalink().path())
            .findFirst(),
        Stream.concat(programme.documents().stream(), programme.plainPages().stream())
            .map(Page::permalink)
            .map(permalink -> permalink.path())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /**
   * Returns whether a page is written at an address, so that a menu leads to none that is not
   * there.
   */
  public boolean has(String path) {
    return published.contains(path);
  }
}
