package no.programverk.check;

import java.util.function.Consumer;
import no.programverk.model.Page;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;

/** A topic has points and a section has text: no page is empty. */
final class TopicsSaySomething implements Check {
  @Override
  public void check(CheckContext context, Consumer<Problem> found) {
    for (Page page : context.programme().pages()) {
      if (page instanceof Page.Topic
          && page.points().findAny().isEmpty()
          && !hasBrokenList(page, context)) {
        found.accept(Problem.of(Rule.TOPIC_WITHOUT_POINTS, page.head().source()));
      } else if (page instanceof Page.Section && page.body().isEmpty()) {
        found.accept(Problem.of(Rule.EMPTY_SECTION, page.head().source()));
      }
    }
  }

  /** Returns whether it has points that are not read as such, which another check reports. */
  private static boolean hasBrokenList(Page page, CheckContext context) {
    return context.sources().stream()
        .filter(source -> source.source().equals(page.head().source()))
        .anyMatch(LeadInHasPoints::isBroken);
  }
}
