package no.programverk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalyzerTest {
  private final Analyzer analyzer = new Analyzer(WordFiles.table());

  @Test
  void every_form_of_a_word_comes_to_the_same_stem() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("src/engine/src/test/resources/search/vectors.csv"));
    assertThat(lines).hasSizeGreaterThan(400);
    for (String line : lines.subList(1, lines.size())) {
      String[] vector = line.split(",");
      assertThat(analyzer.forms(Analyzer.words(vector[0]).get(0))).as(line).contains(vector[1]);
    }
  }

  @Test
  void words_of_different_meaning_keep_their_own_stems() {
    for (List<String> pair :
        List.of(
            List.of("helse", "hele"),
            List.of("kurs", "kur"),
            List.of("tann", "tanke"),
            List.of("skole", "skog"),
            List.of("vold", "valg"))) {
      assertThat(analyzer.stem(pair.get(0))).isNotEqualTo(analyzer.stem(pair.get(1)));
    }
  }

  @Test
  void letters_that_a_keyboard_lacks_are_folded() {
    assertThat(analyzer.fold("ærfugløyå")).isEqualTo("arfugloya");
    assertThat(analyzer.fold("aapningstid")).isEqualTo(analyzer.fold("åpningstid"));
    assertThat(analyzer.fold("foedsel")).isEqualTo(analyzer.fold("fødsel"));
    assertThat(analyzer.fold("klimaet")).isEqualTo("klimaet");
  }

  @Test
  void a_text_is_cut_at_everything_that_is_no_letter_or_digit() {
    assertThat(Analyzer.words("Vikar-pool, 50 %: «Sy\u00adke»?"))
        .containsExactly("vikar", "pool", "50", "syke");
    assertThat(Analyzer.words("😀 <script>")).containsExactly("script");
    assertThat(Analyzer.words("")).isEmpty();
  }

  @Test
  void stop_words_go_unless_there_is_nothing_else() {
    assertThat(analyzer.telling("hva mener dere om fastlegen")).containsExactly("fastlegen");
    assertThat(analyzer.telling("hva er det")).containsExactly("hva", "er", "det");
  }

  @Test
  void nynorsk_is_read_as_bokmal() {
    assertThat(analyzer.bokmal("sjukeheim")).first().isEqualTo("sykehjem");
    assertThat(analyzer.bokmal("undervisinga")).first().isEqualTo("undervisning");
    assertThat(analyzer.bokmal("sykehjem")).isEmpty();
  }
}
