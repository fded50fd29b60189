package no.programverk.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.EncodeHintType;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrEncoderTest {
  private final QrEncoder encoder = new QrEncoder();

  /** 60 letters make a code of 33 modules, 220 one of 61, and 300 one that is wider than 64. */
  @ParameterizedTest
  @ValueSource(ints = {10, 25, 60, 100, 220, 300})
  void a_code_has_the_mask_that_the_library_would_choose(int length) throws Exception {
    for (int i = 0; i < 200; i++) {
      String address =
          ("https://example.org/k/" + i + "/").repeat(20).substring(0, length - 4) + (1000 + i);

      assertThat(encoder.encode(address).toString())
          .as(address)
          .isEqualTo(
              Encoder.encode(
                      address,
                      ErrorCorrectionLevel.M,
                      Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                  .getMatrix()
                  .toString());
    }
  }
}
