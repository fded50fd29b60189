package no.programverk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.programverk.model.DecodedText.Kind;
import no.programverk.model.DecodedText.UnfitSign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTextTest {
  private static DecodedText read(String written) {
    return DecodedText.of(written.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void ordinary_text_is_as_it_was_written() {
    String text =
        "Blåbær – «søtt»… på øya, 50 % & 3·4 °C; čáppa, Łódź, “x”, ’s: 👍🏽 ❤️ 👩‍⚕️ 東京 नमस्ते BLÅ» Ø» Æ»\n\tTo\n";
    assertThat(read(text)).isEqualTo(new DecodedText(text, true, List.of()));
  }

  @Test
  void line_ends_are_those_of_unix_and_the_mark_of_UTF_8_is_gone() {
    assertThat(read("\uFEFFa\r\nb\rc\n").text()).isEqualTo("a\nb\nc\n");
  }

  @Test
  void letters_are_composed() {
    String text = "bedre kår på øya, café, Ångstrøm";
    assertThat(read(Normalizer.normalize(text, Normalizer.Form.NFD)).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0xA0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008,
        0x2009, 0x200A, 0x202F, 0x205F, 0x3000
      })
  void every_space_is_an_ordinary_one(int space) {
    assertThat(read("==" + Character.toString(space) + "Å").text()).isEqualTo("== Å");
  }

  @ParameterizedTest
  @ValueSource(ints = {0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x180E, 0x034F})
  void what_nobody_sees_is_not_there(int sign) {
    DecodedText text =
        read("* pu" + Character.toString(sign) + "nkt\n" + Character.toString(sign) + "* b");
    assertThat(text.text()).isEqualTo("* punkt\n* b");
    assertThat(text.unfit()).isEmpty();
  }

  static Stream<UnfitSign> unfit() {
    return Stream.concat(
        Stream.of(0x0B, 0x0C, 0x85, 0x2028, 0x2029).map(sign -> sign(Kind.LINE_END, sign)),
        Stream.concat(
            Stream.of(
                    0, 7, 8, 0x1A, 0x1B, 0x7F, 0x80, 0x9F, 0x200E, 0x200F, 0x061C, 0x202A, 0x202E,
                    0x2061, 0x2063, 0x2066, 0x2069, 0xFFF9, 0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE,
                    0x10FFFF, 0xE0041)
                .map(sign -> sign(Kind.CONTROL, sign)),
            Stream.concat(
                Stream.of(0xE000, 0xF0B7, 0xF0A7, 0xF8FF, 0x10FFFD)
                    .map(sign -> sign(Kind.PRIVATE, sign)),
                Stream.of(0xFFFD, 0xFFFC).map(sign -> sign(Kind.LOST, sign)))));
  }

  private static UnfitSign sign(Kind kind, int sign) {
    return new UnfitSign(kind, 2, 4, Character.toString(sign), Optional.empty());
  }

  @Test
  void letters_that_a_PDF_joins_are_parted() {
    assertThat(read("e\uFB00ekt, \uFB01n, \uFB02ere, e\uFB03, ra\uFB04e, \uFB05\uFB06").text())
        .isEqualTo("effekt, fin, flere, effi, raffle, stst");
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void what_cannot_stand_in_a_text_is_told_with_its_place_and_nobody_meets_it(UnfitSign sign) {
    DecodedText text = read("en\nto " + sign.sign() + "tre" + sign.sign() + "\n");
    assertThat(text.text()).isEqualTo("en\nto  tre \n");
    assertThat(text.unfit()).containsExactly(sign);
  }

  @Test
  void a_sign_that_is_written_by_its_number_is_one_too() {
    DecodedText text =
        read("a&#11;b&#x2028;c&#xF0B7;d&#1114112;e&#xD800;f&#0; &#229; &#x1F44D; &#8211;");
    assertThat(text.text()).isEqualTo("a b c d e f  &#229; &#x1F44D; &#8211;");
    assertThat(text.unfit())
        .extracting(UnfitSign::kind)
        .containsExactly(Kind.LINE_END, Kind.PRIVATE, Kind.CONTROL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"æ", "ø", "å", "Å", "é", "ü", "«", "»", "§", "–", "’", "“", "…", "š", "ž"})
  void a_letter_that_was_encoded_twice_is_told_with_what_was_meant(String meant) {
    String twice =
        new String(meant.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
    DecodedText text = read("bl" + twice + "b");
    assertThat(text.text()).isEqualTo("bl" + meant + "b");
    assertThat(text.unfit()).extracting(sign -> sign.meant().orElse("")).containsExactly(meant);
  }

  @Test
  void bytes_that_are_no_text_are_read_as_far_as_they_go() {
    DecodedText text = DecodedText.of("bl\u00e5b\u00e6r\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(text).isEqualTo(new DecodedText("blåbær\n", false, List.of()));
  }
}
