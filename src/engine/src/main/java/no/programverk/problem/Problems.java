package no.programverk.problem;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;

/** Collects problems from all stages and threads; equal ones count once. */
public final class Problems {
  private final ConcurrentSkipListSet<Problem> found = new ConcurrentSkipListSet<>();

  public void add(Problem problem) {
    found.add(problem);
  }

  public void addAll(Collection<Problem> problems) {
    found.addAll(problems);
  }

  /** Removes the problems that a predicate accepts. */
  public void removeIf(Predicate<Problem> predicate) {
    found.removeIf(predicate);
  }

  /** Returns whether any problem stops a build. */
  public boolean hasErrors() {
    return found.stream().anyMatch(Problem::isError);
  }

  /** Returns all problems by file and line. */
  public List<Problem> sorted() {
    return List.copyOf(found);
  }
}
