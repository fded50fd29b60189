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
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import no.programverk.render.CardView;

/**
 * A sheet that one card after the other is drawn on. Letters are filled outlines of the bundled
 * font, so that no setting of the machine changes them. Java's library for drawing is loaded with
 * the first card only.
 */
final class CardDrawing {
  private static final int EDGE = 80;
  private static final int WIDEST = CardView.WIDTH - 2 * EDGE;
  private static final int TITLE_TOP = 250;
  private static final float[] TITLE_SIZES = {82, 56, 40, 32};

  /** How far the letters of the foot rise above its first base line. */
  private static final int FOOT_RISE = 24;

  private static final String DOTS = "…";
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
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
  private Around around = new Around(List.of(), new byte[0], List.of(), 0);

  private record Around(List<String> words, byte[] pixels, List<Rectangle> inked, int footTop) {}

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
    drawTitle(visible(words.get(1)));
    return png();
  }

  /** Draws the title in the largest letters that hold all of it, or else what there is room for. */
  private void drawTitle(String title) {
    Font font = Fonts.BOLD;
    List<String> lines = List.of();
    int most = 0;
    boolean fits = false;
    for (int i = 0; !fits && i < TITLE_SIZES.length; i++) {
      font = Fonts.BOLD.deriveFont(TITLE_SIZES[i]);
      lines = wrap(title, font);
      float room = around.footTop() - TITLE_TOP - FOOT_RISE - TITLE_SIZES[i] / 4;
      most = 1 + (int) (room / lineHeight(font));
      fits = lines.size() <= most && lines.stream().allMatch(within(font));
    }
    write(fits ? lines : cut(lines, font, most), font, INK, TITLE_TOP);
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
    Font name = Fonts.BOLD.deriveFont(34f);
    write(cut(wrap(visible(words.get(0)), name), name, 1), name, INK, 110);
    Font small = Fonts.REGULAR.deriveFont(32f);
    List<String> foot = new ArrayList<>(cut(wrap(visible(words.get(1)), small), small, 3));
    foot.addAll(cut(wrap(visible(words.get(2)), small), small, 2));
    int top = CardView.HEIGHT - EDGE - (foot.size() - 1) * 44;
    write(foot, small, MUTED, top);
    around = new Around(words, pixels.clone(), List.copyOf(inked), top);
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
    float height = lineHeight(font);
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

  private static float lineHeight(Font font) {
    return font.getSize2D() * 1.2f + 5;
  }

  /** Returns a text with its letters composed, and without signs that a page does not show. */
  private static String visible(String text) {
    return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
  }

  private static Predicate<String> within(Font font) {
    return line -> font.getStringBounds(line, EXACT).getWidth() <= WIDEST;
  }

  /** Returns at most so many lines, none wider than the card; what is left out is shown by dots. */
  private static List<String> cut(List<String> lines, Font font, int most) {
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < lines.size() && pieces.size() <= most; i++) {
      String rest = lines.get(i);
      while (pieces.size() <= most && !within(font).test(rest)) {
        String piece = beginning(rest, "", font);
        pieces.add(piece);
        rest = rest.substring(piece.length());
      }
      pieces.add(rest);
    }
    if (pieces.size() <= most) {
      return pieces;
    }
    String last = pieces.get(most - 1);
    String whole = last.substring(0, Math.max(last.lastIndexOf(' '), 0));
    String kept = within(font).test(last + DOTS) ? last : whole;
    pieces.set(most - 1, (kept.isEmpty() ? beginning(last, DOTS, font) : kept) + DOTS);
    return pieces.subList(0, most);
  }

  /** Returns as many letters, each with its marks, as there is room for before an ending. */
  private static String beginning(String text, String ending, Font font) {
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(text);
    int end = letters.next();
    for (int next = letters.next();
        next != BreakIterator.DONE && within(font).test(text.substring(0, next) + ending);
        next = letters.next()) {
      end = next;
    }
    return text.substring(0, end);
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
