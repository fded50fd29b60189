package no.programverk.export;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.programverk.Settings;
import no.programverk.export.Export.Costly;
import no.programverk.ledger.Edition;
import no.programverk.model.PlacedPoint;

/**
 * {@code k/ID/qr.svg} and {@code k/ID/qr.png}: a point's address for print, with the quiet zone of
 * four modules that ISO/IEC 18004 asks for. None without a configured host: a code on a leaflet
 * cannot be mended, and the domain is the one thing that the ledger cannot protect.
 */
final class QrCode {
  /** Another drawing of the same address gets another number. */
  private static final String MADE_OF = "qr 3 ";

  private static final int QUIET = 4;

  /** Pixels of a module in the PNG: about 4 cm wide at 300 dots an inch. */
  private static final int SCALE = 12;

  private final ByteMatrix modules;

  private QrCode(ByteMatrix modules) {
    this.modules = modules;
  }

  /** Reckoned once for both files of a point: the one makes it, the other takes it away. */
  private static final class ForTwo {
    private final String address;
    private final QrEncoder encoder;
    private Optional<QrCode> made = Optional.empty();

    ForTwo(String address, QrEncoder encoder) {
      this.address = address;
      this.encoder = encoder;
    }

    synchronized QrCode take() {
      Optional<QrCode> known = made;
      QrCode code = known.orElseGet(() -> new QrCode(encoder.encode(address)));
      made = known.isPresent() ? Optional.empty() : Optional.of(code);
      return code;
    }
  }

  static List<Costly> of(Edition edition, Settings settings) {
    QrEncoder encoder = new QrEncoder();
    return settings
        .siteHost()
        .map(
            host ->
                edition.programme().points().values().stream()
                    .flatMap(placed -> of(placed, host, encoder))
                    .toList())
        .orElse(List.of());
  }

  private static Stream<Costly> of(PlacedPoint placed, String host, QrEncoder encoder) {
    String path = placed.point().permalink().path();
    String address = host + "/" + path;
    String key = MADE_OF + address;
    ForTwo code = new ForTwo(address, encoder);
    return Stream.of(
        new Costly(path + "qr.svg", key, () -> code.take().svg().getBytes(StandardCharsets.UTF_8)),
        new Costly(path + "qr.png", key, () -> code.take().png()));
  }

  private int size() {
    return modules.getWidth() + 2 * QUIET;
  }

  private String svg() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      int top = y + QUIET;
      runs(
          y,
          (x, length) -> path.append("M" + x + " " + top + "h" + length + "v1h-" + length + "z"));
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + (size() + " " + size())
        + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h"
        + (size() + "v" + size() + "H0z")
        + "\"/><path d=\""
        + path
        + "\"/></svg>\n";
  }

  private byte[] png() {
    int width = size() * SCALE;
    byte[] light = new byte[(width + 7) / 8];
    Png png = new Png(new int[] {0xffffff, 0x000000}, width, width);
    png.add(light, QUIET * SCALE);
    for (int y = 0; y < modules.getHeight(); y++) {
      byte[] row = light.clone();
      runs(y, (x, length) -> darken(row, x * SCALE, (x + length) * SCALE));
      png.add(row, SCALE);
    }
    png.add(light, QUIET * SCALE);
    return png.file();
  }

  private static void darken(byte[] row, int from, int to) {
    for (int x = from; x < to; x++) {
      row[x / 8] |= (byte) (0x80 >> x % 8);
    }
  }

  /** Dark modules that stand side by side, the quiet zone counted. */
  private interface Run {
    void at(int x, int length);
  }

  private void runs(int y, Run run) {
    for (int x = 0; x < modules.getWidth(); x++) {
      int start = x;
      while (x < modules.getWidth() && modules.get(x, y) == 1) {
        x++;
      }
      if (x > start) {
        run.at(start + QUIET, x - start);
      }
    }
  }
}
