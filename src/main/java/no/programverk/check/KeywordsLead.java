package no.programverk.check;

import java.util.function.Consumer;
import no.programverk.model.Keyword;
import no.programverk.problem.Problem;

/** A keyword leads to points that exist. */
final class KeywordsLead implements Rule {
  @Override
  public void check(Inspection site, Consumer<Problem> found) {
    for (Keyword keyword : site.programme().keywords()) {
      for (String id : keyword.pointIds()) {
        if (!site.programme().points().containsKey(id)) {
          String meant = Nearest.to(id, site.programme().points().keySet()).orElse("");
          found.accept(
              Problem.error(
                  "stikkord-uten-punkt", keyword.source(), id, meant.isEmpty() ? 0 : 1, meant));
        }
      }
    }
  }
}
