package no.programverk.export;

import com.google.zxing.qrcode.encoder.ByteMatrix;

/** A QR code as files, with the quiet zone of four modules that ISO/IEC 18004 asks for. */
final class QrCode {
  private static final int QUIET = 4;

  /** Pixels of a module in the PNG: about 4 cm wide at 300 dots an inch. */
  private static final int SCALE = 12;

  private final ByteMatrix modules;

  QrCode(ByteMatrix modules) {
    this.modules = modules;
  }

  private int size() {
    return modules.getWidth() + 2 * QUIET;
  }

  String svg() {
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

  byte[] png() {
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
