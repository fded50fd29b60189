package no.programverk.check;

import java.util.Optional;
import java.util.function.Consumer;
import no.programverk.model.Keyword;
import no.programverk.model.Point;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.source.SourcePage;

/**
 * A keyword leads to points that exist. The hint says what happened to the point where that can be
 * known; a point whose list or anchor is itself reported is not reported again for each keyword.
 */
final class KeywordsLead implements Check {
  /** Cases of the hint's choice format. */
  private static final int UNKNOWN = 0;

  private static final int MISSPELT = 1;
  private static final int RELEASED = 2;
  private static final int IN_NO_LIST = 3;

  @Override
  public void check(CheckContext context, Consumer<Problem> found) {
    for (Keyword keyword : context.programme().keywords()) {
      keyword.pointIds().stream()
          .filter(id -> !context.programme().points().containsKey(id))
          .flatMap(id -> problem(keyword, id, context).stream())
          .forEach(found);
    }
  }

  private static Optional<Problem> problem(Keyword keyword, String id, CheckContext context) {
    for (SourcePage page : context.sources()) {
      Optional<SourceRef> place = anchor(id, page);
      if (place.isPresent()) {
        boolean reported = LeadInHasPoints.isBroken(page) || isUnnamed(place.get(), context);
        return reported
            ? Optional.empty()
            : Optional.of(problem(keyword, id, IN_NO_LIST, place.get().toString()));
      }
    }
    if (isReleased(id, context)) {
      return Optional.of(problem(keyword, id, RELEASED, ""));
    }
    String meant = ClosestMatch.of(id, context.programme().points().keySet()).orElse("");
    return Optional.of(problem(keyword, id, meant.isEmpty() ? UNKNOWN : MISSPELT, meant));
  }

  private static Problem problem(Keyword keyword, String id, int hint, String word) {
    return Problem.of(Rule.KEYWORD_WITHOUT_POINT, keyword.source(), id, hint, word);
  }

  /** Returns where the anchor of a point is written that became no point. */
  private static Optional<SourceRef> anchor(String id, SourcePage page) {
    for (int i = 0; i < page.lines().size(); i++) {
      String line = page.lines().get(i);
      if (line.contains("[[" + id + ",") || line.contains("[[" + id + "]")) {
        return Optional.of(page.source().atLine(i + 1));
      }
    }
    return Optional.empty();
  }

  private static boolean isUnnamed(SourceRef place, CheckContext context) {
    return context.programme().pages().stream()
        .flatMap(page -> page.points())
        .filter(point -> point.id().isEmpty())
        .map(Point::source)
        .anyMatch(place::equals);
  }

  private static boolean isReleased(String id, CheckContext context) {
    return context.history().ledger().ids().contains(id)
        && context.history().changes().stream()
            .noneMatch(change -> change.removes() && change.targets().contains(id));
  }
}
