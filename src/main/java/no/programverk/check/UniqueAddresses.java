package no.programverk.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.programverk.assemble.PageKind;
import no.programverk.problem.Problem;
import no.programverk.source.SourcePage;

/** No two sources are published at one address, nor at one that the site uses itself. */
final class UniqueAddresses implements Rule {
  /** The site's own pages, and all that is below them. */
  private static final Pattern OF_THE_SITE =
      Pattern.compile(
          "(?:k|samlet|stikkord|sok|endringer|data|assets|css|js|om/data|lokallag/program)/.*|bidra/.+");

  @Override
  public void check(Inspection site, Consumer<Problem> found) {
    Map<String, SourcePage> taken = new HashMap<>();
    for (SourcePage page : site.sources()) {
      PageKind kind = site.layout().kind(page.path());
      if (kind == PageKind.ABBREVIATIONS || kind == PageKind.CHANGES) {
        continue;
      }
      String address = site.layout().permalink(page.path()).path();
      SourcePage earlier = taken.putIfAbsent(address, page);
      if (earlier != null) {
        found.accept(
            Problem.error(
                "adresse-to-ganger", page.source(), "/" + address, earlier.source().file()));
      } else if (OF_THE_SITE.matcher(address).matches()) {
        found.accept(Problem.error("adresse-opptatt", page.source(), "/" + address));
      }
    }
  }
}
