package no.programverk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunningTextTest {
  private static final List<String> PIECES =
      List.of(
          "http",
          "https",
          "://",
          "xref",
          "link",
          "mailto",
          "image",
          "include",
          "pass",
          ":",
          "::",
          "[",
          "]",
          "[[",
          "]]",
          "<",
          "<<",
          ">",
          ">>",
          "</b>",
          "{",
          "}",
          "`",
          "+++",
          "+",
          "/",
          ",",
          " ",
          "ord",
          "Ø",
          "a-b",
          "m",
          "h",
          "attributt",
          ".");

  @Test
  void what_is_not_read_is_found_at_the_same_places_as_by_the_pattern_alone() {
    Random random = new Random(20261122);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder line = new StringBuilder();
      for (int i = random.nextInt(24); i >= 0; i--) {
        line.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String text = line.toString();
      String expected =
          RunningText.NOT_READ
              .matcher(text)
              .replaceAll(part -> String.valueOf(TextLine.MASK).repeat(part.group().length()));
      assertThat(RunningText.masked(text)).as(text).isEqualTo(expected);
    }
  }
}
