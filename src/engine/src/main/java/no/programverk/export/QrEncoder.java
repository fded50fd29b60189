package no.programverk.export;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Makes the QR codes of a site, each with the mask that ISO/IEC 18004 asks for: the one of eight
 * that leaves least of what hinders reading. Codes and masks are the library's. It can judge the
 * masks too, but looks at every module many times: that cost the cold build of the real site 0.2 of
 * its 4.4 CPU seconds. Here a line of modules is judged at once, as the bits of a number. And since
 * two masks differ in the same places in all codes of a size, the library makes all eight only once
 * for each size.
 */
final class QrEncoder {
  private static final int MASKS = 8;

  /** Where each mask differs from the first, by the width of the code in modules. */
  private final Map<Integer, List<QrLines>> differences = new ConcurrentHashMap<>();

  /** Returns the modules of a text's code, 1 for a dark one. */
  ByteMatrix encode(String text) {
    ByteMatrix code = encode(text, OptionalInt.of(0));
    if (code.getWidth() > QrLines.LONGEST) {
      return encode(text, OptionalInt.empty());
    }
    List<QrLines> masks =
        differences.computeIfAbsent(code.getWidth(), width -> differences(text, code));
    QrLines first = QrLines.of(code);
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int mask = 0; mask < MASKS; mask++) {
      int penalty = first.changed(masks.get(mask)).penalty();
      if (penalty < least) {
        best = mask;
        least = penalty;
      }
    }
    masks.get(best).change(code);
    return code;
  }

  private static List<QrLines> differences(String text, ByteMatrix code) {
    QrLines first = QrLines.of(code);
    return IntStream.range(0, MASKS)
        .mapToObj(mask -> first.changed(QrLines.of(encode(text, OptionalInt.of(mask)))))
        .toList();
  }

  /**
   * @param mask the least hindering one when none is given
   */
  private static ByteMatrix encode(String text, OptionalInt mask) {
    Map<EncodeHintType, Object> hints = new HashMap<>();
    hints.put(EncodeHintType.CHARACTER_SET, "UTF-8");
    mask.ifPresent(number -> hints.put(EncodeHintType.QR_MASK_PATTERN, number));
    try {
      QRCode code = Encoder.encode(text, ErrorCorrectionLevel.M, hints);
      return code.getMatrix();
    } catch (WriterException e) {
      throw new IllegalStateException("a text of " + text.length() + " characters", e);
    }
  }
}
