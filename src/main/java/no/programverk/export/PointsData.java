package no.programverk.export;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.programverk.Settings;
import no.programverk.cache.Sha256;
import no.programverk.export.Export.Artefact;
import no.programverk.json.Json;
import no.programverk.ledger.Edition;

/**
 * {@code data/punkter.json} with its schema, and the same as {@code data/punkter.csv} (RFC 4180,
 * UTF-8 with the mark that spreadsheets know it by).
 */
final class PointsData {
  private static final String SCHEMA = DataSchema.NAME;

  private static final int VERSION_DIGITS = 12;

  private PointsData() {}

  static List<Artefact> of(Edition edition, Settings settings) {
    Supplier<Stream<PointRow>> rows = () -> PointRow.all(edition, settings);
    return List.of(
        new Artefact("data/punkter.json", () -> json(rows, settings)),
        new Artefact("data/punkter.csv", () -> csv(rows.get()).getBytes(StandardCharsets.UTF_8)),
        new Artefact("data/" + SCHEMA, DataSchema::json));
  }

  private static byte[] json(Supplier<Stream<PointRow>> rows, Settings settings) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("$schema", SCHEMA);
    data.put("version", version(rows.get()));
    data.put("publisher", settings.networkName());
    data.put("site", settings.siteHost());
    data.put("license", settings.licenseUrl().or(settings::licenseName));
    data.put("points", rows.get().map(PointRow::fields));
    return Json.pretty(data);
  }

  /** Changes if, and only if, the content of a row does. */
  private static String version(Stream<PointRow> rows) {
    MessageDigest digest = Sha256.digest();
    OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    Json.compact(rows.map(PointRow::content), out);
    return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
  }

  private static String csv(Stream<PointRow> rows) {
    StringBuilder csv = new StringBuilder("\uFEFF");
    rows.forEach(
        row -> {
          if (csv.length() == 1) {
            line(csv, row.fields().keySet());
          }
          line(csv, row.fields().values());
        });
    return csv.toString();
  }

  private static void line(StringBuilder csv, Collection<?> cells) {
    csv.append(cells.stream().map(PointsData::cell).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  private static String cell(Object value) {
    Object bare = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    String text = bare == null ? "" : bare.toString();
    boolean quoted = text.matches("(?s).*[\",\r\n].*");
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
