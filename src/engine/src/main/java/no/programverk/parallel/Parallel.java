package no.programverk.parallel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Does the same to every element, each processor taking the next one when it is free. A parallel
 * stream deals out large shares beforehand, and the one that has the long pages is waited for.
 */
public final class Parallel {
  private Parallel() {}

  /** Returns what comes of each, in the order of the list. */
  public static <T, R> List<R> map(List<T> list, Function<? super T, ? extends R> function) {
    List<R> results = new ArrayList<>(Collections.nCopies(list.size(), null));
    take(list.size(), i -> results.set(i, function.apply(list.get(i))));
    return results;
  }

  /** Begins with the last, so that what is long does well to stand there. */
  public static <T> void forEachFromLast(List<T> list, Consumer<? super T> action) {
    take(list.size(), i -> action.accept(list.get(list.size() - 1 - i)));
  }

  private static void take(int count, Consumer<Integer> action) {
    AtomicInteger next = new AtomicInteger();
    IntStream.range(0, Runtime.getRuntime().availableProcessors())
        .parallel()
        .forEach(
            processor -> {
              for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                action.accept(i);
              }
            });
  }
}
