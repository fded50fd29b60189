package no.programverk.export;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.programverk.render.CardView;

/**
 * A card as a picture. Letters are filled outlines of the bundled font, so that no setting of the
 * machine changes them. Java's library for drawing is loaded with the first card only.
 */
final class CardDrawing {
  private static final int EDGE = 80;
  private static final int WIDEST = CardView.WIDTH - 2 * EDGE;
  private static final Color PAPER = Color.WHITE;
  private static final Color INK = new Color(0x1c1c1c);
  private static final Color MUTED = new Color(0x5a5a5a);
  private static final Color ACCENT = new Color(0x9b1b34);
  private static final int[] PALETTE = palette();
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final BufferedImage image =
      new BufferedImage(CardView.WIDTH, CardView.HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen = image.createGraphics();

  /** Where something was drawn: the rest is paper, and need not be looked at. */
  private final List<Rectangle> inked = new ArrayList<>();

  private CardDrawing() {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setColor(PAPER);
    pen.fillRect(0, 0, CardView.WIDTH, CardView.HEIGHT);
  }

  /**
   * @param words the site's name, the page's title, the document's title and its standing
   * @return a PNG
   */
  static byte[] of(List<String> words) {
    return new CardDrawing().draw(words);
  }

  private byte[] draw(List<String> words) {
    pen.setColor(ACCENT);
    // Whole pixels, so that no shade of it is drawn.
    fill(new Rectangle(EDGE, 0, 120, 16));
    write(List.of(words.get(0)), Fonts.BOLD.deriveFont(34f), INK, 110);
    Font large = Fonts.BOLD.deriveFont(82f);
    List<String> title = wrap(words.get(1), large);
    if (title.size() > 3) {
      large = Fonts.BOLD.deriveFont(56f);
      title = wrap(words.get(1), large);
    }
    write(title, large, INK, 250);
    Font small = Fonts.REGULAR.deriveFont(32f);
    List<String> foot = new ArrayList<>(wrap(words.get(2), small));
    foot.addAll(wrap(words.get(3), small));
    write(foot, small, MUTED, CardView.HEIGHT - EDGE - (foot.size() - 1) * 44);
    pen.dispose();
    return Png.of(PALETTE, CardView.WIDTH, pixels());
  }

  /** Shades of grey by their own number, and the accent in the place of the darkest. */
  private byte[] pixels() {
    int[] drawn = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    byte[] pixels = new byte[drawn.length];
    Arrays.fill(pixels, (byte) PAPER.getRGB());
    for (Rectangle place : inked) {
      for (int y = place.y; y < place.y + place.height; y++) {
        int row = y * CardView.WIDTH;
        for (int i = row + place.x; i < row + place.x + place.width; i++) {
          pixels[i] = drawn[i] == ACCENT.getRGB() ? 0 : (byte) drawn[i];
        }
      }
    }
    return pixels;
  }

  private static int[] palette() {
    int[] palette = new int[256];
    Arrays.setAll(palette, shade -> shade * 0x010101);
    palette[0] = ACCENT.getRGB();
    return palette;
  }

  /** Lines of text, each on its base line. */
  private void write(List<String> lines, Font font, Color colour, int top) {
    pen.setColor(colour);
    float height = font.getSize2D() * 1.2f + 5;
    for (int i = 0; i < lines.size(); i++) {
      float y = top + Math.round(i * height);
      fill(font.createGlyphVector(EXACT, lines.get(i)).getOutline(EDGE, y));
    }
  }

  private void fill(Shape shape) {
    pen.fill(shape);
    Rectangle place = shape.getBounds();
    place.grow(1, 1);
    inked.add(place.intersection(new Rectangle(CardView.WIDTH, CardView.HEIGHT)));
  }

  private static List<String> wrap(String text, Font font) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && font.getStringBounds(longer, EXACT).getWidth() > WIDEST) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  private static final class Fonts {
    private static final Font REGULAR = load("Roboto-Regular.ttf");
    private static final Font BOLD = load("Roboto-Bold.ttf");

    private static Font load(String name) {
      try (InputStream font = CardDrawing.class.getResourceAsStream(name)) {
        return Font.createFont(Font.TRUETYPE_FONT, font);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (FontFormatException e) {
        throw new IllegalStateException(name, e);
      }
    }
  }
}
