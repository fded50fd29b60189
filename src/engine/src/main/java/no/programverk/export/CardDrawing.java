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
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.programverk.render.CardView;

/**
 * A sheet that one card after the other is drawn on. Letters are filled outlines of the bundled
 * font, so that no setting of the machine changes them. Java's library for drawing is loaded with
 * the first card only.
 */
final class CardDrawing {
  private static final int EDGE = 80;
  private static final int WIDEST = CardView.WIDTH - 2 * EDGE;
  private static final Color PAPER = Color.WHITE;
  private static final Color INK = new Color(0x1c1c1c);
  private static final Color MUTED = new Color(0x5a5a5a);

  /** Drawn in black, which nothing else has. */
  private static final int ACCENT = 0x9b1b34;

  private static final int[] PALETTE = palette();

  /** The place in the palette of each shade of grey. */
  private static final byte[] PLACES = places();

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final BufferedImage image =
      new BufferedImage(CardView.WIDTH, CardView.HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
  private final byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  private final Graphics2D pen = image.createGraphics();

  /** Where something was drawn: the rest is paper, and need not be looked at. */
  private final List<Rectangle> inked = new ArrayList<>();

  /** What stands around the title: all cards of a document have the same, so it is kept. */
  private Around around = new Around(List.of(), new byte[0], List.of());

  private record Around(List<String> words, byte[] pixels, List<Rectangle> inked) {}

  CardDrawing() {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /**
   * Draws a card in the place of the last one.
   *
   * @param words the site's name, the page's title, the document's title and its standing
   * @return a PNG
   */
  byte[] draw(List<String> words) {
    inked.clear();
    drawAround(List.of(words.get(0), words.get(2), words.get(3)));
    Font large = Fonts.BOLD.deriveFont(82f);
    List<String> title = wrap(words.get(1), large);
    if (title.size() > 3) {
      large = Fonts.BOLD.deriveFont(56f);
      title = wrap(words.get(1), large);
    }
    write(title, large, INK, 250);
    return png();
  }

  private void drawAround(List<String> words) {
    if (words.equals(around.words())) {
      System.arraycopy(around.pixels(), 0, pixels, 0, pixels.length);
      inked.addAll(around.inked());
      return;
    }
    pen.setColor(PAPER);
    pen.fillRect(0, 0, CardView.WIDTH, CardView.HEIGHT);
    pen.setColor(Color.BLACK);
    // Whole pixels, so that no shade of it is drawn.
    fill(new Rectangle(EDGE, 0, 120, 16));
    write(List.of(words.get(0)), Fonts.BOLD.deriveFont(34f), INK, 110);
    Font small = Fonts.REGULAR.deriveFont(32f);
    List<String> foot = new ArrayList<>(wrap(words.get(1), small));
    foot.addAll(wrap(words.get(2), small));
    write(foot, small, MUTED, CardView.HEIGHT - EDGE - (foot.size() - 1) * 44);
    around = new Around(words, pixels.clone(), List.copyOf(inked));
  }

  private byte[] png() {
    byte[] paper = new byte[CardView.WIDTH / 2];
    Arrays.fill(paper, (byte) (PLACES[PAPER.getRed()] * 0x11));
    Png png = new Png(PALETTE, CardView.WIDTH, CardView.HEIGHT);
    for (int y = 0; y < CardView.HEIGHT; y++) {
      byte[] row = paper;
      for (Rectangle place : inked) {
        if (place.y <= y && y < place.y + place.height) {
          row = row == paper ? paper.clone() : row;
          copy(place, y, row);
        }
      }
      png.add(row, 1);
    }
    return png.file();
  }

  /** Two pixels in a byte. */
  private void copy(Rectangle place, int y, byte[] row) {
    for (int x = place.x / 2; x < (place.x + place.width + 1) / 2; x++) {
      int i = y * CardView.WIDTH + 2 * x;
      row[x] = (byte) (PLACES[pixels[i] & 0xff] << 4 | PLACES[pixels[i + 1] & 0xff]);
    }
  }

  /**
   * Returns the accent, and shades of grey at even distances from ink to paper, muted text's among
   * them.
   */
  private static int[] palette() {
    int darkest = INK.getRed();
    int[] palette = new int[16];
    Arrays.setAll(
        palette,
        i -> (darkest + Math.round((i - 1) * (PAPER.getRed() - darkest) / 14f)) * 0x010101);
    palette[0] = ACCENT;
    palette[5] = MUTED.getRGB() & 0xffffff;
    return palette;
  }

  /** Returns the nearest of each shade; black is nobody's but the accent's. */
  private static byte[] places() {
    byte[] places = new byte[256];
    byte place = 1;
    for (int shade = 1; shade < places.length; shade++) {
      if (place + 1 < PALETTE.length && 2 * shade > grey(place) + grey(place + 1)) {
        place++;
      }
      places[shade] = place;
    }
    return places;
  }

  private static int grey(int place) {
    return PALETTE[place] & 0xff;
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
