package no.programverk.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.programverk.catalogue.FileKind;
import no.programverk.catalogue.Generator;
import no.programverk.catalogue.SiteFile;
import no.programverk.ledger.ProgrammeState;
import no.programverk.model.Permalink;
import no.programverk.model.PlacedPoint;
import no.programverk.model.SiteAddress;
import no.programverk.problem.Problems;
import no.programverk.settings.Settings;

/**
 * {@code k/ID/qr.svg} and {@code k/ID/qr.png}: a point's address for print. None without a
 * configured host: a code on a leaflet cannot be mended, and the domain is the one thing that the
 * ledger cannot protect.
 */
public final class QrCodes implements Generator {
  /** Another drawing of the same address gets another number. */
  private static final String MADE_OF = "qr 3 ";

  private final ProgrammeState state;
  private final Settings settings;
  private final QrEncoder encoder = new QrEncoder();

  public QrCodes(ProgrammeState state, Settings settings) {
    this.state = state;
    this.settings = settings;
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

  @Override
  public List<SiteFile> files(Problems problems) {
    return settings.siteHost().stream()
        .flatMap(
            host ->
                state.programme().points().values().stream().flatMap(placed -> files(placed, host)))
        .toList();
  }

  private Stream<SiteFile> files(PlacedPoint placed, String host) {
    Permalink point = placed.point().permalink();
    String address = host + "/" + point.path();
    String key = MADE_OF + address;
    ForTwo code = new ForTwo(address, encoder);
    return Stream.of(
        SiteFile.of(
                SiteAddress.qrOf(point, "svg"),
                FileKind.PICTURE,
                out -> out.write(code.take().svg().getBytes(StandardCharsets.UTF_8)))
            .keyed(key),
        SiteFile.of(
                SiteAddress.qrOf(point, "png"),
                FileKind.PICTURE,
                out -> out.write(code.take().png()))
            .keyed(key));
  }
}
