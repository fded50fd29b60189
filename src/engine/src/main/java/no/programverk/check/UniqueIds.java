package no.programverk.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.source.Anchor;
import no.programverk.source.SourcePage;

/** An id is given once in the whole site: a link to it means one thing. */
final class UniqueIds implements Rule {
  /** Ids that the templates give; a text's own must differ. */
  private static final Set<String> TEMPLATES =
      Set.of("innhold", "sok", "forkortelser", "punkter", "meny");

  private static final List<String> TEMPLATES_BEGIN = List.of("forkortelse-", "side-", "bokstav-");

  @Override
  public void check(Inspection site, Consumer<Problem> found) {
    Map<String, SourceRef> taken = new HashMap<>();
    site.points()
        .filter(point -> !point.id().isEmpty())
        .forEach(point -> claim(point.id(), point.source(), taken, found));
    for (SourcePage page : site.sources()) {
      for (Anchor anchor : page.anchors()) {
        claim(anchor.id(), page.source().atLine(anchor.line()), taken, found);
      }
    }
  }

  private static void claim(
      String id, SourceRef place, Map<String, SourceRef> taken, Consumer<Problem> found) {
    if (TEMPLATES.contains(id) || TEMPLATES_BEGIN.stream().anyMatch(id::startsWith)) {
      found.accept(Problem.error("id-opptatt", place, id));
      return;
    }
    SourceRef earlier = taken.putIfAbsent(id, place);
    // Twice in one file is told when the file is read.
    if (earlier != null && !earlier.file().equals(place.file())) {
      found.accept(Problem.error("id-to-ganger", place, id, earlier.toString()));
    }
  }
}
