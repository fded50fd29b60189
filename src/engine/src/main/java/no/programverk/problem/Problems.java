package no.programverk.problem;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;

/** Collects problems from all stages and threads; the same one twice counts once. */
public final class Problems {
  private final ConcurrentSkipListSet<Problem> found = new ConcurrentSkipListSet<>();

  public void add(Problem problem) {
    found.add(problem);
  }

  public void addAll(Collection<Problem> problems) {
    found.addAll(problems);
  }

  /** Takes away what is excepted. */
  public void removeIf(Predicate<Problem> excepted) {
    found.removeIf(excepted);
  }

  /** True when something was found that stops a build. */
  public boolean hasErrors() {
    return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** All, by file and line. */
  public List<Problem> sorted() {
    return List.copyOf(found);
  }
}
