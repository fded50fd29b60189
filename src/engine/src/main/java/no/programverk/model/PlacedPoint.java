package no.programverk.model;

/**
 * A point with where it stands.
 *
 * @param page the topic or section
 * @param document whose standing it has
 */
public record PlacedPoint(Point point, Page.InDocument page, Page.Document document) {

  /** Returns its place in the page's text: "tema/sykehjem/#samboergaranti". */
  public Permalink inContext() {
    return page.permalink().at(point.id());
  }
}
