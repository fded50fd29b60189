package no.programverk.render;

import no.programverk.model.Permalink;
import no.programverk.model.PlacedPoint;
import no.programverk.model.Point;

/**
 * A point with where it stands, as templates see it.
 *
 * @param page the topic or section
 * @param inContext its place in that page
 */
public record PlacedView(Point point, PageLink page, Permalink inContext) {
  static PlacedView of(PlacedPoint placed) {
    return new PlacedView(placed.point(), PageLink.to(placed.page()), placed.inContext());
  }
}
