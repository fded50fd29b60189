package no.programverk.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {
  private final List<Integer> numbers = IntStream.range(0, 10_000).boxed().toList();

  @Test
  void results_stand_in_the_order_of_the_list() {
    assertThat(Parallel.map(numbers, number -> -number))
        .isEqualTo(numbers.stream().map(number -> -number).toList());
    assertThat(Parallel.map(List.of(), Object::toString)).isEmpty();
  }

  @Test
  void each_element_is_taken_once() {
    Queue<Integer> taken = new ConcurrentLinkedQueue<>();
    Parallel.forEachFromLast(numbers, taken::add);
    assertThat(taken).containsExactlyInAnyOrderElementsOf(numbers);
  }

  @Test
  void a_failure_is_told() {
    assertThatThrownBy(
            () ->
                Parallel.forEachFromLast(
                    numbers,
                    number -> {
                      if (number == 5_000) {
                        throw new IllegalStateException("five thousand");
                      }
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasStackTraceContaining("five thousand"); // itself, or as the cause where another met it
  }
}
