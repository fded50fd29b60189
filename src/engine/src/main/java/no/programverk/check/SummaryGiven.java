package no.programverk.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.source.SourcePage;

/** Each page has a summary of its own, short enough for a search engine's hit. */
final class SummaryGiven implements Rule {
  private static final int LONGEST = 160;

  @Override
  public void check(Inspection site, Consumer<Problem> found) {
    Map<String, SourcePage> taken = new HashMap<>();
    for (SourcePage page : site.sources()) {
      String summary = page.header().value("summary").orElse("");
      SourceRef place = page.source().atLine(page.header().lineOf("summary"));
      if (summary.isEmpty() && KnownAttributes.isMisspelt("summary", page)) {
        continue;
      } else if (summary.isEmpty()) {
        found.accept(Problem.error("sammendrag-mangler", place));
      } else if (summary.length() > LONGEST) {
        found.accept(Problem.error("sammendrag-for-langt", place, summary.length(), LONGEST));
      } else {
        SourcePage earlier = taken.putIfAbsent(summary, page);
        if (earlier != null) {
          found.accept(Problem.error("sammendrag-to-ganger", place, earlier.source().file()));
        }
      }
    }
  }
}
