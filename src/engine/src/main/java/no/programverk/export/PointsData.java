package no.programverk.export;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.programverk.catalogue.Content;
import no.programverk.catalogue.FileKind;
import no.programverk.catalogue.FileProperty;
import no.programverk.catalogue.Generator;
import no.programverk.catalogue.SiteFile;
import no.programverk.digest.Sha256;
import no.programverk.json.Json;
import no.programverk.ledger.ProgrammeState;
import no.programverk.model.SiteAddress;
import no.programverk.problem.Problems;
import no.programverk.settings.Settings;

/**
 * {@code data/punkter.json} with its schema, and the same as {@code data/punkter.csv} (RFC 4180,
 * UTF-8 with the mark that spreadsheets know it by).
 */
public final class PointsData implements Generator {
  /** What a cell that has one of them is put in quotation marks for. */
  private static final String QUOTED = "\",\r\n";

  /** What begins a formula in a spreadsheet. */
  private static final String FORMULA = "=+-@\t\r";

  private static final int VERSION_DIGITS = 12;

  private final ProgrammeState state;
  private final Settings settings;

  public PointsData(ProgrammeState state, Settings settings) {
    this.state = state;
    this.settings = settings;
  }

  @Override
  public List<SiteFile> files(Problems problems) {
    Supplier<Stream<PointRow>> rows = () -> PointRow.all(state, settings);
    return List.of(
        SiteFile.of(
                SiteAddress.POINTS_JSON.path(),
                FileKind.DATA,
                out -> Json.pretty(json(rows, settings), out))
            .with(FileProperty.PROMISED),
        SiteFile.of(SiteAddress.POINTS_CSV.path(), FileKind.DATA, Content.text(() -> csv(rows)))
            .with(FileProperty.PROMISED));
  }

  private static Map<String, Object> json(Supplier<Stream<PointRow>> rows, Settings settings) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("$schema", SiteAddress.POINTS_SCHEMA.fileName());
    data.put("version", version(rows.get()));
    data.put("publisher", settings.networkName());
    data.put("site", settings.siteHost());
    data.put("license", settings.licenseUrl().or(settings::licenseName));
    data.put("points", rows.get().map(PointRow::fields));
    return data;
  }

  /** Changes if, and only if, the content of a row does. */
  private static String version(Stream<PointRow> rows) {
    MessageDigest digest = Sha256.digest();
    OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    Json.compact(rows.map(PointRow::content), out);
    return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
  }

  private static Stream<String> csv(Supplier<Stream<PointRow>> rows) {
    Stream<String> names = rows.get().limit(1).map(row -> line(row.fields().keySet()));
    Stream<String> lines = rows.get().map(row -> line(row.fields().values()));
    return Stream.of(Stream.of("\uFEFF"), names, lines).flatMap(Function.identity());
  }

  private static String line(Collection<?> cells) {
    return cells.stream().map(PointsData::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** Returns a text that no spreadsheet takes for a formula. */
  private static String plain(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String cell(Object value) {
    Object bare = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    String text = bare == null ? "" : plain(bare.toString());
    return text.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0)
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
