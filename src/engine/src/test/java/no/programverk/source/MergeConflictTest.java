package no.programverk.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MergeConflictTest {
  @Test
  void of_a_conflict_the_first_version_is_kept_at_its_lines() {
    MergeConflict conflict =
        MergeConflict.in(
            List.of("a", "<<<<<<< HEAD", "b", "||||||| 1", "x", "=======", "c", ">>>>>>> y", "d"));
    assertThat(conflict.line()).isEqualTo(2);
    assertThat(conflict.lines()).containsExactly("a", "", "b", "", "", "", "", "", "d");
  }

  @Test
  void rulers_and_blocks_are_no_conflict() {
    List<String> lines = List.of("=======", "en ramme", "=======", ">>>>>>> sitat", "<<<<<<<x");
    assertThat(MergeConflict.in(lines)).isEqualTo(new MergeConflict(0, lines));
  }
}
