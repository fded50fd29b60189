package no.programverk.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import no.programverk.render.CardView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardDrawingTest {
  private static final String LONG = "Rett til gode og trygge tjenester for alle ".repeat(30);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Spesialisthelsetjenesteforvaltning",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "Gode tjenester i hele landet, og fastleger, sykehjem, ambulanser og jordmødre nær folk",
        "Здравоохранение и образование для всех жителей муниципалитета и области, без очередей"
      })
  void a_title_touches_neither_the_foot_nor_the_edge(String title) throws IOException {
    assertThatTitleStandsFree(title);
    assertThatTitleStandsFree(title.repeat(40));
    assertThatTitleStandsFree((title + " ").repeat(40).strip());
  }

  @Test
  void a_long_name_document_and_standing_leave_room_for_a_title() throws IOException {
    BufferedImage card = card(LONG, "Sykehjem", LONG, LONG.replace(" ", ""));
    assertThat(inked(card, CardView.WIDTH - 78, 0)).isFalse();
    assertThat(pixels(card, 350))
        .isEqualTo(pixels(card(LONG, "A", LONG, LONG.replace(" ", "")), 350));
  }

  @Test
  void signs_that_are_not_seen_are_not_drawn() {
    assertThat(draw("Nett", "Syke\u00adhjem\u200b", "Plan", "Forslag"))
        .isEqualTo(draw("Nett", "Sykehjem", "Plan", "Forslag"));
    assertThat(draw("Nett", "Pa\u030a", "Plan", "Forslag"))
        .isEqualTo(draw("Nett", "På", "Plan", "Forslag"));
  }

  private static void assertThatTitleStandsFree(String title) throws IOException {
    BufferedImage card = card("Nett", title, "Plan", "Forslag");
    BufferedImage other = card("Nett", "A", "Plan", "Forslag");
    assertThat(inked(card, CardView.WIDTH - 78, 0)).isFalse();
    int foot = CardView.HEIGHT - 80 - 44 - 24;
    assertThat(pixels(card, foot)).isEqualTo(pixels(other, foot));
  }

  private static boolean inked(BufferedImage card, int left, int top) {
    for (int x = left; x < CardView.WIDTH; x++) {
      for (int y = top; y < CardView.HEIGHT; y++) {
        if ((card.getRGB(x, y) & 0xffffff) != 0xffffff) {
          return true;
        }
      }
    }
    return false;
  }

  private static int[] pixels(BufferedImage card, int top) {
    return card.getRGB(0, top, CardView.WIDTH, CardView.HEIGHT - top, null, 0, CardView.WIDTH);
  }

  private static byte[] draw(String... words) {
    return new CardDrawing().draw(List.of(words));
  }

  private static BufferedImage card(String... words) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(draw(words)));
  }
}
