package no.programverk.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.source.SourcePage;

/** Each page has a summary of its own that fits a search result. */
final class SummaryGiven implements Check {
  private static final int LONGEST = 160;

  @Override
  public void check(CheckContext context, Consumer<Problem> found) {
    Map<String, SourcePage> taken = new HashMap<>();
    for (SourcePage page : context.sources()) {
      String summary = page.header().value("summary").orElse("");
      SourceRef place = page.source().atLine(page.header().lineOf("summary"));
      if (summary.isEmpty() && KnownAttributes.isMisspelt("summary", page)) {
        continue;
      } else if (summary.isEmpty()) {
        found.accept(Problem.of(Rule.SUMMARY_MISSING, place));
      } else if (summary.length() > LONGEST) {
        found.accept(Problem.of(Rule.SUMMARY_TOO_LONG, place, summary.length(), LONGEST));
      } else {
        SourcePage earlier = taken.putIfAbsent(summary, page);
        if (earlier != null) {
          found.accept(Problem.of(Rule.DUPLICATE_SUMMARY, place, earlier.source().file()));
        }
      }
    }
  }
}
