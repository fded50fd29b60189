package no.programverk.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.programverk.catalogue.FileKind;
import no.programverk.catalogue.FileProperty;
import no.programverk.catalogue.Generator;
import no.programverk.catalogue.SiteFile;
import no.programverk.json.Json;
import no.programverk.model.SiteAddress;
import no.programverk.problem.Messages;
import no.programverk.problem.Problems;
import no.programverk.render.DataField;

/**
 * The JSON Schema of {@code data/punkter.json}.
 *
 * @see <a href="https://json-schema.org/draft/2020-12/schema">Draft 2020-12</a>
 */
public final class DataSchema implements Generator {
  /** Number of the form. A change that would break a reader makes a new one. */
  private static final int FORM = 1;

  private static final Messages MESSAGES = Messages.ofSite();

  @Override
  public List<SiteFile> files(Problems problems) {
    return List.of(
        SiteFile.ofBytes(SiteAddress.POINTS_SCHEMA.path(), FileKind.DATA, out -> out.write(json()))
            .with(FileProperty.PROMISED));
  }

  private static byte[] json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    DataField.all()
        .forEach(field -> fields.put(field.name(), described(field.meaning(), field.schema())));
    Map<String, Object> point = new LinkedHashMap<>();
    point.put("type", "object");
    point.put("required", List.copyOf(fields.keySet()));
    point.put("properties", fields);
    Map<String, Object> top = new LinkedHashMap<>();
    top(top, "$schema", Map.of("type", "string"));
    top(top, "version", text("string", Map.of("pattern", "^[0-9a-f]{12}$")));
    top(top, "publisher", Map.of("type", "string"));
    top(top, "site", text(List.of("string", "null"), Map.of("format", "uri")));
    top(top, "license", Map.of("type", List.of("string", "null")));
    top(top, "points", text("array", Map.of("items", point)));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", MESSAGES.get("data.skjema.tittel"));
    schema.put("description", MESSAGES.get("data.skjema.om", FORM));
    schema.put("type", "object");
    schema.put("required", List.copyOf(top.keySet()));
    schema.put("properties", top);
    return Json.pretty(schema);
  }

  private static Map<String, Object> text(Object type, Map<String, Object> constraint) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    schema.putAll(constraint);
    return schema;
  }

  private static void top(Map<String, Object> top, String name, Map<String, Object> schema) {
    top.put(name, described(MESSAGES.get("data.topp." + name), schema));
  }

  private static Map<String, Object> described(String meaning, Map<String, Object> schema) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("description", meaning);
    described.putAll(schema);
    return described;
  }
}
