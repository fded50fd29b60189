package no.programverk.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import no.programverk.assemble.PageKind;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.source.SourcePage;

/** Each page of a document has an order that no sibling has. */
final class PlacedPages implements Check {
  @Override
  public void check(CheckContext context, Consumer<Problem> found) {
    Map<String, SourcePage> taken = new HashMap<>();
    for (SourcePage page : context.sources()) {
      PageKind kind = context.layout().kind(page.path());
      if (kind != PageKind.THEME && kind != PageKind.TOPIC && kind != PageKind.SECTION) {
        continue;
      }
      String order = page.header().value("order").orElse("");
      if (order.isEmpty() && KnownAttributes.isMisspelt("order", page)) {
        continue;
      } else if (order.isEmpty()) {
        found.accept(Problem.of(Rule.ORDER_MISSING, page.source().atLine(1)));
        continue;
      }
      String folder = page.path().substring(0, page.path().lastIndexOf('/'));
      String parent =
          kind == PageKind.THEME ? folder.substring(0, folder.lastIndexOf('/')) : folder;
      SourcePage earlier = taken.putIfAbsent(kind + " " + parent + " " + order, page);
      if (earlier != null) {
        found.accept(
            Problem.of(
                Rule.DUPLICATE_ORDER,
                page.source().atLine(page.header().lineOf("order")),
                order,
                earlier.source().file()));
      }
    }
  }
}
