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
    byte bits = (byte) (palette.length <= 2 ? 1 : 8);
    header.putInt(width).putInt(pixels.length / width).put(bits).put(WITH_PALETTE);
    ByteBuffer colours = ByteBuffer.allocate(3 * palette.length);
    for (int colour : palette) {
      colours.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
    }
    Png png = new Png();
    png.out.writeBytes(SIGNATURE);
    png.chunk("IHDR", header.array());
    png.chunk("PLTE", colours.array());
    png.chunk("IDAT", compressed(filtered(bits, width, pixels)));
    png.chunk("IEND", new byte[0]);
    return png.out.toByteArray();
  }

  private static byte[] filtered(int bits, int width, byte[] pixels) {
    int length = (width * bits + 7) / 8;
    byte[] above = new byte[length];
    byte[] rows = new byte[pixels.length / width * (length + 1)];
    int at = 0;
    for (int from = 0; from < pixels.length; from += width) {
      rows[at] = UP;
      boolean same =
          from > 0 && Arrays.equals(pixels, from, from + width, pixels, from - width, from);
      if (!same) {
        byte[] row = packed(bits, Arrays.copyOfRange(pixels, from, from + width));
        for (int x = 0; x < length; x++) {
          rows[at + 1 + x] = (byte) (row[x] - above[x]);
        }
        above = row;
      }
      at += length + 1;
    }
    return rows;
  }

  /** As many pixels in a byte as there is room for, the first in its highest bits. */
  private static byte[] packed(int bits, byte[] pixels) {
    if (bits == 8) {
      return pixels;
    }
    byte[] packed = new byte[(pixels.length + 7) / 8];
    for (int x = 0; x < pixels.length; x++) {
      packed[x / 8] |= (byte) (pixels[x] << (7 - x % 8));
    }
    return packed;
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
