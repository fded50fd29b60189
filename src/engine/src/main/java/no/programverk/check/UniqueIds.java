package no.programverk.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.source.Anchor;
import no.programverk.source.SourcePage;

/** An id is unique in the whole site, so that a link to it is unambiguous. */
final class UniqueIds implements Check {
  /** Ids that the templates use. */
  private static final Set<String> TEMPLATE_IDS =
      Set.of("innhold", "sok", "forkortelser", "punkter", "meny");

  private static final List<String> TEMPLATE_PREFIXES =
      List.of("forkortelse-", "side-", "bokstav-");

  @Override
  public void check(CheckContext context, Consumer<Problem> found) {
    Map<String, SourceRef> taken = new HashMap<>();
    context
        .points()
        .filter(point -> !point.id().isEmpty())
        .forEach(point -> claim(point.id(), point.source(), taken, found));
    for (SourcePage page : context.sources()) {
      for (Anchor anchor : page.anchors()) {
        claim(anchor.id(), page.source().atLine(anchor.line()), taken, found);
      }
    }
  }

  private static void claim(
      String id, SourceRef place, Map<String, SourceRef> taken, Consumer<Problem> found) {
    if (TEMPLATE_IDS.contains(id) || TEMPLATE_PREFIXES.stream().anyMatch(id::startsWith)) {
      found.accept(Problem.of(Rule.RESERVED_ID, place, id));
      return;
    }
    SourceRef earlier = taken.putIfAbsent(id, place);
    // Twice in one file is reported when the file is read.
    if (earlier != null && !earlier.file().equals(place.file())) {
      found.accept(Problem.of(Rule.DUPLICATE_ID, place, id, earlier.toString()));
    }
  }
}
