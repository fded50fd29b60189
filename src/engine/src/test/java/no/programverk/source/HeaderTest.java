package no.programverk.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import org.junit.jupiter.api.Test;

class HeaderTest {
  private final List<Problem> problems = new ArrayList<>();

  @Test
  void a_header_is_a_title_and_attributes_up_to_the_first_blank_line() {
    Header header =
        read("= Sykehjem", ":order: 2", "// note", ":summary:  Om mat. ", "", "Tekst.", ":not: x");
    assertThat(header.title()).isEqualTo("Sykehjem");
    assertThat(header.value("order")).contains("2");
    assertThat(header.value("summary")).contains("Om mat.");
    assertThat(header.lineOf("summary")).isEqualTo(4);
    assertThat(header.attributes()).doesNotContainKey("not");
    assertThat(header.lines()).isEqualTo(4);
    assertThat(problems).isEmpty();
  }

  @Test
  void a_blank_line_above_an_attribute_is_told_and_what_follows_is_read() {
    Header header = read("= Sykehjem", "", "", ":order: 2", "", "Tekst.");
    assertThat(header.value("order")).contains("2");
    assertThat(header.lines()).isEqualTo(4);
    assertThat(problems).extracting(Problem::rule).containsExactly(Rule.BLANK_LINE_IN_HEADER);
    assertThat(problems.get(0).place().line()).isEqualTo(2);
  }

  @Test
  void blank_lines_and_comments_may_stand_before_the_title() {
    assertThat(read("// til deg som retter", "", "= Sykehjem").title()).isEqualTo("Sykehjem");
    assertThat(problems).isEmpty();
  }

  @Test
  void an_attribute_without_a_value_is_there_and_has_none() {
    Header header = read("= T", ":order:");
    assertThat(header.attributes()).containsKey("order");
    assertThat(header.value("order")).isEmpty();
  }

  @Test
  void a_line_that_is_no_attribute_is_told_with_its_line() {
    read("= T", "Kari Nordmann <kari@example.org>", ":order: 1");
    assertThat(problems).extracting(Problem::rule).containsExactly(Rule.INVALID_HEADER_LINE);
    assertThat(problems.get(0).place().line()).isEqualTo(2);
  }

  @Test
  void an_attribute_given_twice_is_told_with_both_lines() {
    read("= T", ":order: 1", ":order: 2");
    assertThat(problems).extracting(Problem::rule).containsExactly(Rule.DUPLICATE_ATTRIBUTE);
    assertThat(problems.get(0).message()).contains("linje 2");
    assertThat(problems.get(0).place().line()).isEqualTo(3);
  }

  @Test
  void an_attribute_entry_after_the_header_is_found_in_each_of_its_forms() {
    List<String> lines = List.of("= T", "", ":a: x", "  :b-c:", ":!d:", ":e!:", "kl. 10:30", "::");
    assertThat(Header.strayAttributeLines(lines, 1)).containsExactly(3, 4, 5, 6);
  }

  private Header read(String... lines) {
    return Header.read(SourceRef.of("content/a.adoc"), List.of(lines), problems);
  }
}
