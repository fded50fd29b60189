package no.programverk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.problem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineChecksTest {
  private static List<Problem> problems(LineCheck check, String line) {
    List<Problem> found = new ArrayList<>();
    check.check(body(line), found::add);
    return found;
  }

  private static TextLine body(String line) {
    return new TextLine(new SourceRef("content/a.adoc", 7), line, line, TextLine.Kind.BODY);
  }

  @Test
  void a_second_sentence_is_told_with_its_place_and_words() {
    assertThat(problems(new OneSentencePerLine(), "Det er bra. Noe er bedre."))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.span().column()).isEqualTo(13);
              assertThat(problem.hint()).endsWith("Noe er bedre.");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mat fra 1. til 10. klasse.",
        "Det gjelder bl.a. Oslo.",
        "Det gjelder f.eks. Oslo og nr. A.",
        ". Finn punktet.",
        "Er det sant? spør noen.",
        "Han bodde i St. Olavs gate."
      })
  void an_abbreviation_a_number_or_a_list_marker_ends_no_sentence(String line) {
    assertThat(problems(new OneSentencePerLine(), line)).isEmpty();
  }

  @Test
  void a_doubled_word_is_told_with_the_corrected_line() {
    assertThat(problems(new DoubledWords(), "* styrke og og bedre skolen."))
        .singleElement()
        .satisfies(problem -> assertThat(problem.hint()).endsWith("* styrke og bedre skolen."));
    assertThat(problems(new DoubledWords(), "Det det gjelder, er folk.")).isEmpty();
    assertThat(problems(new DoubledWords(), "Oslo og ogsaa.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "Han sa \"ja\" og gikk.; Han sa «ja» og gikk.",
        "\"Ja\", sa han.; «Ja», sa han.",
        "Det er “sånn” og „slik“.; Det er «sånn» og «slik».",
        "Ordet («x») er greit.; Ordet («x») er greit."
      })
  void quotation_marks_become_Norwegian(String wrong, String right) {
    assertThat(Typography.quotationMarks(body(wrong))).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Bra - men dyrt.; Bra – men dyrt.",
        "Perioden 2023-2027 er lang.; Perioden 2023–2027 er lang.",
        "Vedtatt 2024-03-02 i Oslo.; Vedtatt 2024-03-02 i Oslo.",
        "En 4-åring og PP-tjenesten.; En 4-åring og PP-tjenesten.",
        "Sykehjem -- og mat.; Sykehjem – og mat."
      })
  void hyphens_that_should_be_dashes_become_dashes(String wrong, String right) {
    assertThat(Typography.dashes(body(wrong))).isEqualTo(right);
  }

  @Test
  void what_is_not_read_is_left_as_it_is() {
    String raw = "Se link:https://x.no/a--b-1-2[Side - to]  nå. ";
    String text = raw.replace("link:https://x.no/a--b-1-2", "\u0001".repeat(26));
    TextLine line = new TextLine(SourceRef.of("a"), raw, text, TextLine.Kind.BODY);
    assertThat(Typography.dashes(line)).isEqualTo("Se link:https://x.no/a--b-1-2[Side – to]  nå. ");
    assertThat(Typography.spaces(line)).isEqualTo("Se link:https://x.no/a--b-1-2[Side - to] nå.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "*styrke skolen; * styrke skolen",
        "• styrke skolen; * styrke skolen",
        "– styrke skolen; * styrke skolen",
        "-styrke skolen; * styrke skolen",
        "[[a-b,A b]]styrke skolen; * [[a-b,A b]]styrke skolen",
        "1) styrke skolen; . styrke skolen"
      })
  void a_line_that_looks_like_an_item_is_told_with_the_corrected_line(
      String lost, String corrected) {
    assertThat(problems(new LostBullets(), lost))
        .singleElement()
        .satisfies(problem -> assertThat(problem.hint()).endsWith(corrected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"* styrke", "*Bare* mindretallet", "- styrke", "_Bare_ noen", "** under"})
  void an_item_and_bold_text_are_no_lost_bullets(String line) {
    assertThat(problems(new LostBullets(), line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "Mat er <b>viktig</b> og <em>godt</em>.; <b>; Mat er *viktig* og _godt_.",
        "Mat er <STRONG>viktig</STRONG>.; <STRONG>; Mat er *viktig*.",
        "Mat.<br/>; <br/>; Mat.",
        "<p class=\"x\">Mat.</p>; <p class=\"x\">; Mat.",
        "Se <a href=\"https://x.no/\">siden</a>.; <a href=\"https://x.no/\">; Se https://x.no/[siden].",
        "Mat <!-- husk -->; <!--; Mat  husk -->",
        "* [[mat,Mat]]sikre <u>mat</u>.; <u>; * [[mat,Mat]]sikre mat."
      })
  void a_tag_is_told_with_its_place_and_the_corrected_line(
      String line, String tag, String corrected) {
    assertThat(problems(new TypedHtml(), line))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Severity.WARNING);
              assertThat(problem.span().column()).isEqualTo(line.indexOf(tag) + 1);
              assertThat(problem.message()).contains(tag);
              assertThat(problem.hint()).contains("*fet*").endsWith(corrected);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 < 4 og 5 > 4",
        "«hjem» <i dag>",
        "`<b>` gjør fet",
        "+<b>+ gjør fet",
        "+++<b>+++",
        "pass:[<b>]",
        "Se <<b>> og <<b,Mer om b>>.",
        "<navn> og <b1>"
      })
  void signs_code_and_references_are_no_tags(String line) {
    assertThat(problems(new TypedHtml(), line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "Se [her](https://x.no/a).; https://x.no/a[her]",
        "Se [her](/tema/eldreomsorg/).; xref:eldreomsorg.adoc[her]",
        "Se [her](../tannhelse.adoc#gratis-tannlege).; xref:tannhelse.adoc#gratis-tannlege[her]",
        "Se [her](#gratis-tannlege).; xref:#gratis-tannlege[her]",
        "Se [her](Sykehjem.md).; xref:sykehjem.adoc[her]",
        "Se [her](www.x.no/sykehjem).; https://www.x.no/sykehjem[her]"
      })
  void a_link_of_Markdown_is_told_with_the_one_to_write(String line, String corrected) {
    assertThat(problems(new MarkdownLinks(), line))
        .singleElement()
        .satisfies(problem -> assertThat(problem.hint()).endsWith(corrected));
  }

  @Test
  void brackets_before_parentheses_are_no_link() {
    assertThat(problems(new MarkdownLinks(), "Ordet [slik](eller slik) og [to](2).")).isEmpty();
  }

  @Test
  void an_image_of_Markdown_is_told_as_an_image() {
    assertThat(problems(new MarkdownLinks(), "Her: ![huset](huset.png)"))
        .extracting(Problem::rule)
        .containsExactly(Rule.IMAGE_NOT_ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"|---|---|", "--- | :---:", "| :--- |"})
  void the_line_under_the_head_of_a_table_of_Markdown_is_told(String line) {
    assertThat(problems(new MarkdownMarks(), line))
        .extracting(Problem::rule)
        .containsExactly(Rule.MARKDOWN_TABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"|===", "|Rett |Pris", "| a | b", "---", "en --- to", "ca. ~100 og ~200"})
  void signs_between_words_are_no_marks_of_Markdown(String line) {
    assertThat(problems(new MarkdownMarks(), line)).isEmpty();
  }

  @Test
  void words_struck_out_are_told_each_by_itself() {
    assertThat(problems(new MarkdownMarks(), "Vi er ~~få~~ mange ~~nå~~ her."))
        .extracting(Problem::hint)
        .satisfiesExactly(
            first -> assertThat(first).contains("«få»"),
            second -> assertThat(second).contains("«nå»"));
  }
}
