package no.programverk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceRefTest {
  @Test
  void a_place_reads_as_file_and_line() {
    assertThat(new SourceRef("content/a.adoc", 7)).hasToString("content/a.adoc:7");
    assertThat(SourceRef.of("content/a.adoc")).hasToString("content/a.adoc");
  }

  @Test
  void places_are_ordered_by_file_and_then_by_the_number_of_the_line() {
    SourceRef second = new SourceRef("a", 2);
    SourceRef tenth = new SourceRef("a", 10);
    SourceRef other = new SourceRef("b", 1);
    assertThat(List.of(other, tenth, second).stream().sorted())
        .containsExactly(second, tenth, other);
  }

  @Test
  void there_is_no_line_before_the_first() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SourceRef("a", -1));
  }
}
