package no.programverk.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import no.programverk.assemble.PageKind;
import no.programverk.problem.Problem;
import no.programverk.source.SourcePage;

/** Pages of a document have an order among their siblings, and no two the same. */
final class PlacedPages implements Rule {
  @Override
  public void check(Inspection site, Consumer<Problem> found) {
    Map<String, SourcePage> taken = new HashMap<>();
    for (SourcePage page : site.sources()) {
      PageKind kind = site.layout().kind(page.path());
      if (kind != PageKind.THEME && kind != PageKind.TOPIC && kind != PageKind.SECTION) {
        continue;
      }
      String order = page.header().value("order").orElse("");
      if (order.isEmpty() && KnownAttributes.isMisspelt("order", page)) {
        continue;
      } else if (order.isEmpty()) {
        found.accept(Problem.error("order-mangler", page.source().atLine(1)));
        continue;
      }
      String folder = page.path().substring(0, page.path().lastIndexOf('/'));
      String parent =
          kind == PageKind.THEME ? folder.substring(0, folder.lastIndexOf('/')) : folder;
      SourcePage earlier = taken.putIfAbsent(kind + " " + parent + " " + order, page);
      if (earlier != null) {
        found.accept(
            Problem.error(
                "order-to-ganger",
                page.source().atLine(page.header().lineOf("order")),
                order,
                earlier.source().file()));
      }
    }
  }
}
