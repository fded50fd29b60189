package no.programverk.check;

import java.util.function.Consumer;
import no.programverk.model.Page;
import no.programverk.problem.Problem;

/** A topic has points, and a section has text: a reader does not come for an empty page. */
final class TopicsSaySomething implements Rule {
  @Override
  public void check(Inspection site, Consumer<Problem> found) {
    for (Page page : site.programme().pages()) {
      if (page instanceof Page.Topic
          && page.points().findAny().isEmpty()
          && !hasBrokenList(page, site)) {
        found.accept(Problem.error("emne-uten-punkter", page.head().source()));
      } else if (page instanceof Page.Section && page.body().isEmpty()) {
        found.accept(Problem.error("del-tom", page.head().source()));
      }
    }
  }

  /** Whether it has points that are not read as such, which is told with their line. */
  private static boolean hasBrokenList(Page page, Inspection site) {
    return site.sources().stream()
        .filter(source -> source.source().equals(page.head().source()))
        .anyMatch(LeadInHasPoints::isBroken);
  }
}
