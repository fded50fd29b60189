package no.programverk.check;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import no.programverk.problem.Problem;
import no.programverk.source.SourcePage;
import no.programverk.source.SourceTree;

/** Every file is published: a partial that no page includes would be lost in silence. */
final class PartialsUsed implements Rule {
  @Override
  public void check(Inspection site, Consumer<Problem> found) {
    Set<String> unused = new TreeSet<>(site.tree().pages());
    unused.removeIf(path -> !SourcePage.isPartial(path));
    site.sources().forEach(page -> page.includes().forEach(unused::remove));
    unused.forEach(path -> found.accept(Problem.error("bit-ubrukt", SourceTree.ref(path), path)));
  }
}
