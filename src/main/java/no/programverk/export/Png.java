package no.programverk.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Drawings as PNG (ISO/IEC 15948). Java's own writer takes every sample of every pixel apart, which
 * made the cards a third of the whole build; a row of a drawing is mostly the one above it.
 */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte BITS = 8;
  private static final byte TRUE_COLOUR = 2;
  private static final byte LESS_THE_ROW_ABOVE = 2;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Png() {}

  /**
   * @param image of the type {@code TYPE_INT_RGB}
   */
  static byte[] of(BufferedImage image) {
    ByteBuffer header = ByteBuffer.allocate(13);
    header.putInt(image.getWidth()).putInt(image.getHeight()).put(BITS).put(TRUE_COLOUR);
    Png png = new Png();
    png.out.writeBytes(SIGNATURE);
    png.chunk("IHDR", header.array());
    png.chunk("IDAT", compressed(rows(image)));
    png.chunk("IEND", new byte[0]);
    return png.out.toByteArray();
  }

  /** Red, green and blue of each pixel, less those of the pixel above: mostly nothing. */
  private static byte[] rows(BufferedImage image) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    int width = image.getWidth();
    ByteBuffer rows = ByteBuffer.allocate(3 * pixels.length + image.getHeight());
    for (int i = 0; i < pixels.length; i++) {
      if (i % width == 0) {
        rows.put(LESS_THE_ROW_ABOVE);
      }
      int here = pixels[i];
      int above = i < width ? 0 : pixels[i - width];
      rows.put((byte) ((here >> 16) - (above >> 16)));
      rows.put((byte) ((here >> 8) - (above >> 8)));
      rows.put((byte) (here - above));
    }
    return rows.array();
  }

  private static byte[] compressed(byte[] bytes) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 14];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private void chunk(String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    integer(data.length);
    out.writeBytes(name);
    out.writeBytes(data);
    integer((int) check.getValue());
  }

  private void integer(int value) {
    out.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
  }
}
