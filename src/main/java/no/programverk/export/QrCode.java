package no.programverk.export;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
  private static final String MADE_OF = "qr 2 ";

  private static final int QUIET = 4;

  /** Pixels of a module in the PNG: about 4 cm wide at 300 dots an inch. */
  private static final int SCALE = 12;

  private final ByteMatrix modules;

  private QrCode(String address) {
    try {
      modules =
          Encoder.encode(
                  address, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
              .getMatrix();
    } catch (WriterException e) {
      throw new IllegalStateException("an address of " + address.length() + " characters", e);
    }
  }

  /** Reckoned once for both files of a point: the one makes it, the other takes it away. */
  private static final class ForTwo {
    private final String address;
    private Optional<QrCode> made = Optional.empty();

    ForTwo(String address) {
      this.address = address;
    }

    synchronized QrCode take() {
      Optional<QrCode> known = made;
      QrCode code = known.orElseGet(() -> new QrCode(address));
      made = known.isPresent() ? Optional.empty() : Optional.of(code);
      return code;
    }
  }

  static List<Costly> of(Edition edition, Settings settings) {
    return settings
        .siteHost()
        .map(
            host ->
                edition.programme().points().values().stream()
                    .flatMap(placed -> of(placed, host))
                    .toList())
        .orElse(List.of());
  }

  private static Stream<Costly> of(PlacedPoint placed, String host) {
    String path = placed.point().permalink().path();
    String address = host + "/" + path;
    ForTwo code = new ForTwo(address);
    return Stream.of(
        new Costly(
            path + "qr.svg",
            MADE_OF + address,
            () -> code.take().svg().getBytes(StandardCharsets.UTF_8)),
        new Costly(path + "qr.png", MADE_OF + address, () -> code.take().png()));
  }

  private int size() {
    return modules.getWidth() + 2 * QUIET;
  }

  private String svg() {
    StringBuilder path = new StringBuilder();
    runs((x, y, length) -> path.append("M" + x + " " + y + "h" + length + "v1h-" + length + "z"));
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
    byte[] pixels = new byte[width * width];
    runs(
        (x, y, length) -> {
          for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
            int from = row * width + x * SCALE;
            Arrays.fill(pixels, from, from + length * SCALE, (byte) 1);
          }
        });
    return Png.of(new int[] {0xffffff, 0x000000}, width, pixels);
  }

  /** Dark modules that stand side by side, the quiet zone counted. */
  private interface Run {
    void at(int x, int y, int length);
  }

  private void runs(Run run) {
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        int start = x;
        while (x < modules.getWidth() && modules.get(x, y) == 1) {
          x++;
        }
        if (x > start) {
          run.at(start + QUIET, y + QUIET, x - start);
        }
      }
    }
  }
}
