package no.programverk.export;

import com.google.zxing.qrcode.encoder.ByteMatrix;

/**
 * The modules of a QR code, each line as the bits of a number: set where it is dark.
 *
 * @param rows from the top; the leftmost module is the lowest bit
 * @param columns from the left; the uppermost module is the lowest bit
 */
record QrLines(long[] rows, long[] columns) {
  /** Modules that a line can have. */
  static final int LONGEST = Long.SIZE;

  private static final int FOR_RUN = 3;
  private static final int FOR_BLOCK = 3;
  private static final int FOR_LIKENESS = 40;
  private static final int FOR_IMBALANCE = 10;

  static QrLines of(ByteMatrix code) {
    int size = code.getWidth();
    QrLines lines = new QrLines(new long[size], new long[size]);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        lines.rows[y] |= (long) code.get(x, y) << x;
        lines.columns[x] |= (long) code.get(x, y) << y;
      }
    }
    return lines;
  }

  /** With dark for light and light for dark where another is dark. */
  QrLines changed(QrLines where) {
    return new QrLines(xor(rows, where.rows), xor(columns, where.columns));
  }

  private static long[] xor(long[] some, long[] others) {
    long[] result = some.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] ^= others[i];
    }
    return result;
  }

  /** Puts dark for light and light for dark where this is dark. */
  void change(ByteMatrix code) {
    for (int y = 0; y < rows.length; y++) {
      for (int x = 0; x < rows.length; x++) {
        code.set(x, y, code.get(x, y) ^ (int) (rows[y] >>> x & 1));
      }
    }
  }

  /** Returns what hinders reading, by the four rules of ISO/IEC 18004, 7.8.3. */
  int penalty() {
    int penalty = FOR_IMBALANCE * imbalance();
    for (int i = 0; i < rows.length; i++) {
      penalty += ofLine(rows[i]) + ofLine(columns[i]);
      if (i > 0) {
        penalty += FOR_BLOCK * blocks(rows[i - 1], rows[i]);
      }
    }
    return penalty;
  }

  private int ofLine(long line) {
    return runs(line) + FOR_LIKENESS * likenesses(line);
  }

  /** Five modules of one colour in a line, and each one more. */
  private int runs(long line) {
    long pairs = pairs(line);
    long fives = pairs & pairs >>> 1 & pairs >>> 2 & pairs >>> 3;
    long first = fives & ~(fives << 1);
    return Long.bitCount(fives) + (FOR_RUN - 1) * Long.bitCount(first);
  }

  /** Returns where a module has the colour of the next one. */
  private long pairs(long line) {
    return ~(line ^ line >>> 1) & lowest(rows.length - 1);
  }

  /** Four modules of one colour in a square. */
  private int blocks(long above, long below) {
    return Long.bitCount(pairs(above) & pairs(below) & ~(above ^ below));
  }

  /** Returns what looks like a finder pattern: 1011101 with four light modules before or after. */
  private int likenesses(long line) {
    long light = ~line & lowest(rows.length);
    long finder =
        line & light >>> 1 & line >>> 2 & line >>> 3 & line >>> 4 & light >>> 5 & line >>> 6;
    long fours = light & light >>> 1 & light >>> 2 & light >>> 3;
    return Long.bitCount(finder & (fours << 4 | fours >>> 7));
  }

  /** Returns how many times five hundredths the dark modules are more or fewer than half. */
  private int imbalance() {
    int dark = 0;
    for (long row : rows) {
      dark += Long.bitCount(row);
    }
    int all = rows.length * rows.length;
    return Math.abs(2 * dark - all) * 10 / all;
  }

  private static long lowest(int bits) {
    return bits == Long.SIZE ? -1 : (1L << bits) - 1;
  }
}
