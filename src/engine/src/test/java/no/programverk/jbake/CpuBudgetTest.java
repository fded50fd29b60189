package no.programverk.jbake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CpuBudgetTest {
  private final CpuBudget budget = new CpuBudget(Duration.ZERO);

  private static String forever() {
    while (!Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
    throw new IllegalStateException("interrupted");
  }

  @Test
  void work_that_ends_gives_what_it_gave() {
    assertThat(budget.within(() -> "ferdig")).contains("ferdig");
  }

  @Test
  void work_that_does_not_end_is_interrupted_and_the_thread_is_fit_for_more() {
    assertThat(budget.within(CpuBudgetTest::forever)).isEmpty();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(budget.within(() -> "neste")).contains("neste");
  }

  @Test
  void a_failure_of_the_work_is_passed_on() {
    assertThatThrownBy(
            () ->
                budget.within(
                    () -> {
                      throw new IllegalArgumentException("feil");
                    }))
        .hasMessage("feil");
  }
}
