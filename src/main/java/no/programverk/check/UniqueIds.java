package no.programverk.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.source.Anchor;
import no.programverk.source.SourcePage;

/** An id is given once in the whole site: a link to it means one thing. */
final class UniqueIds implements Rule {
  /** Ids that the templates give; a text's own must differ. */
  private static final java.util.Set<String> TEMPLATES =
      java.util.Set.of("innhold", "sok", "forkortelser", "punkter", "meny");

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
    if (TEMPLATES.contains(id) || id.matches("(?:forkortelse|side|bokstav)-.*")) {
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
