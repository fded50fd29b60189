package no.programverk.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import no.programverk.assemble.PageKind;
import no.programverk.model.Permalink;
import no.programverk.model.SiteAddress;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.source.SourcePage;

/** No two sources are published at one address, nor at one that the site uses itself. */
final class UniqueAddresses implements Check {
  @Override
  public void check(CheckContext context, Consumer<Problem> found) {
    Map<Permalink, SourcePage> taken = new HashMap<>();
    for (SourcePage page : context.sources()) {
      PageKind kind = context.layout().kind(page.path());
      if (kind == PageKind.ABBREVIATIONS || kind == PageKind.CHANGES) {
        continue;
      }
      Permalink address = context.layout().permalink(page.path());
      SourcePage earlier = taken.putIfAbsent(address, page);
      if (earlier != null) {
        found.accept(
            Problem.of(
                Rule.DUPLICATE_ADDRESS,
                page.source(),
                "/" + address.path(),
                earlier.source().file()));
      } else if (SiteAddress.isReserved(address)) {
        found.accept(Problem.of(Rule.RESERVED_ADDRESS, page.source(), "/" + address.path()));
      }
    }
  }
}
