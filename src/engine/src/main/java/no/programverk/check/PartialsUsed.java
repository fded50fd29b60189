package no.programverk.check;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.source.SourcePage;
import no.programverk.source.SourceTree;

/** Every partial is included by a page: its text would be lost in silence otherwise. */
final class PartialsUsed implements Check {
  @Override
  public void check(CheckContext context, Consumer<Problem> found) {
    Set<String> unused = new TreeSet<>(context.tree().pages());
    unused.removeIf(path -> !SourcePage.isPartial(path));
    context.sources().forEach(page -> page.includes().forEach(unused::remove));
    unused.forEach(
        path -> found.accept(Problem.of(Rule.UNUSED_PARTIAL, SourceTree.ref(path), path)));
  }
}
