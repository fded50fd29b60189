package no.programverk.check;

import java.util.Optional;
import java.util.function.Consumer;
import no.programverk.model.Keyword;
import no.programverk.model.Point;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.source.SourcePage;

/**
 * A keyword leads to points that exist. What happened to one that does not is told where it can be
 * known; a point whose list or mark is told as wrong already is not told once more for each
 * keyword.
 */
final class KeywordsLead implements Rule {
  /** Places in the remedy's choice of words. */
  private static final int UNKNOWN = 0;

  private static final int MISSPELT = 1;
  private static final int RELEASED = 2;
  private static final int IN_NO_LIST = 3;

  @Override
  public void check(Inspection site, Consumer<Problem> found) {
    for (Keyword keyword : site.programme().keywords()) {
      keyword.pointIds().stream()
          .filter(id -> !site.programme().points().containsKey(id))
          .flatMap(id -> problem(keyword, id, site).stream())
          .forEach(found);
    }
  }

  private static Optional<Problem> problem(Keyword keyword, String id, Inspection site) {
    for (SourcePage page : site.sources()) {
      Optional<SourceRef> place = mark(id, page);
      if (place.isPresent()) {
        boolean told = LeadInHasPoints.isBroken(page) || isUnnamed(place.get(), site);
        return told
            ? Optional.empty()
            : Optional.of(problem(keyword, id, IN_NO_LIST, place.get().toString()));
      }
    }
    if (isReleased(id, site)) {
      return Optional.of(problem(keyword, id, RELEASED, ""));
    }
    String meant = Nearest.to(id, site.programme().points().keySet()).orElse("");
    return Optional.of(problem(keyword, id, meant.isEmpty() ? UNKNOWN : MISSPELT, meant));
  }

  private static Problem problem(Keyword keyword, String id, int remedy, String word) {
    return Problem.error("stikkord-uten-punkt", keyword.source(), id, remedy, word);
  }

  /** Where the mark of a point is written, though it made none. */
  private static Optional<SourceRef> mark(String id, SourcePage page) {
    for (int i = 0; i < page.lines().size(); i++) {
      String line = page.lines().get(i);
      if (line.contains("[[" + id + ",") || line.contains("[[" + id + "]")) {
        return Optional.of(page.source().atLine(i + 1));
      }
    }
    return Optional.empty();
  }

  private static boolean isUnnamed(SourceRef place, Inspection site) {
    return site.programme().pages().stream()
        .flatMap(page -> page.points())
        .filter(point -> point.id().isEmpty())
        .map(Point::source)
        .anyMatch(place::equals);
  }

  private static boolean isReleased(String id, Inspection site) {
    return site.history().ledger().ids().contains(id)
        && site.history().changes().stream()
            .noneMatch(change -> change.removes() && change.targets().contains(id));
  }
}
