package no.programverk.export;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
  private static final String MADE_OF = "qr 1 ";

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
    return Stream.of(
        new Costly(
            path + "qr.svg",
            MADE_OF + address,
            () -> new QrCode(address).svg().getBytes(StandardCharsets.UTF_8)),
        new Costly(path + "qr.png", MADE_OF + address, () -> new QrCode(address).png()));
  }

  private int size() {
    return modules.getWidth() + 2 * QUIET;
  }

  private String svg() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        int run = 0;
        while (x + run < modules.getWidth() && modules.get(x + run, y) == 1) {
          run++;
        }
        if (run > 0) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(run).append("v1h-").append(run).append('z');
          x += run;
        }
      }
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
    BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < width; y++) {
      for (int x = 0; x < width; x++) {
        int column = x / SCALE - QUIET;
        int row = y / SCALE - QUIET;
        boolean inside =
            column >= 0 && row >= 0 && column < modules.getWidth() && row < modules.getHeight();
        boolean dark = inside && modules.get(column, row) == 1;
        image.setRGB(x, y, dark ? 0xff000000 : 0xffffffff);
      }
    }
    return Png.of(image);
  }
}
