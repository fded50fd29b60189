package no.programverk.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Drawings as PNG (ISO/IEC 15948) with a palette. Java's own writer takes every sample of every
 * pixel apart, which made the pictures a third of the whole build; here a row that is as the one
 * above costs next to nothing, and in a drawing most are.
 */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte BITS = 8;
  private static final byte WITH_PALETTE = 3;

  /** The filter "Up": each byte is less by the one above it. */
  private static final byte UP = 2;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Png() {}

  /**
   * @param palette the colours as 0xRRGGBB, at most 256
   * @param width in pixels
   * @param pixels row by row, each the index of a colour
   */
  static byte[] of(int[] palette, int width, byte[] pixels) {
    ByteBuffer header = ByteBuffer.allocate(13);
    header.putInt(width).putInt(pixels.length / width).put(BITS).put(WITH_PALETTE);
    ByteBuffer colours = ByteBuffer.allocate(3 * palette.length);
    for (int colour : palette) {
      colours.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
    }
    Png png = new Png();
    png.out.writeBytes(SIGNATURE);
    png.chunk("IHDR", header.array());
    png.chunk("PLTE", colours.array());
    png.chunk("IDAT", compressed(filtered(width, pixels)));
    png.chunk("IEND", new byte[0]);
    return png.out.toByteArray();
  }

  private static byte[] filtered(int width, byte[] pixels) {
    byte[] above = new byte[width];
    byte[] rows = new byte[pixels.length + pixels.length / width];
    int at = 0;
    for (int from = 0; from < pixels.length; from += width) {
      byte[] row = Arrays.copyOfRange(pixels, from, from + width);
      rows[at] = UP;
      if (!Arrays.equals(row, above)) {
        for (int x = 0; x < width; x++) {
          rows[at + 1 + x] = (byte) (row[x] - above[x]);
        }
      }
      at += width + 1;
      above = row;
    }
    return rows;
  }

  private static byte[] compressed(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
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
