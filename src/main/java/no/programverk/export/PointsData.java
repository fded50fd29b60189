package no.programverk.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.programverk.Settings;
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
    List<PointRow> rows = PointRow.all(edition, settings);
    return List.of(
        Artefact.text("data/punkter.json", json(rows, settings)),
        Artefact.text("data/punkter.csv", csv(rows)),
        Artefact.text("data/" + SCHEMA, DataSchema.text()));
  }

  private static String json(List<PointRow> rows, Settings settings) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("$schema", SCHEMA);
    data.put("version", version(rows));
    data.put("publisher", settings.networkName());
    data.put("site", settings.siteHost());
    data.put("license", settings.licenseUrl().or(settings::licenseName));
    data.put("points", rows.stream().map(PointRow::fields).toList());
    return Json.pretty(data);
  }

  /** Changes if, and only if, the content of a row does. */
  private static String version(List<PointRow> rows) {
    String content = Json.compact(rows.stream().map(PointRow::content).toList());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, VERSION_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String csv(List<PointRow> rows) {
    StringBuilder csv = new StringBuilder("\uFEFF");
    rows.stream().findFirst().ifPresent(row -> line(csv, List.copyOf(row.fields().keySet())));
    rows.forEach(row -> line(csv, List.copyOf(row.fields().values())));
    return csv.toString();
  }

  private static void line(StringBuilder csv, List<Object> cells) {
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
