package no.programverk.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.programverk.problem.Messages;

/**
 * A field of the published data: what the page about them and the JSON Schema say of it.
 *
 * @param schema its JSON Schema, without the description
 */
public record DataField(String name, Map<String, Object> schema) {

  /** Returns what it means, in words. */
  public String meaning() {
    return Messages.ofSite().get("data.felt." + name);
  }

  /** Returns all fields of a point, in their order. */
  public static List<DataField> all() {
    return ALL;
  }

  private static final List<DataField> ALL =
      List.of(
          of("id", "string", false, Map.of("pattern", "^[a-z0-9]+(-[a-z0-9]+)*$")),
          oneOf("kind", true, "punkt", "oppgave"),
          of("shortTitle", "string", true, Map.of()),
          of("text", "string", true, Map.of()),
          of("spoken", "string", true, Map.of()),
          of("topic", "string", true, Map.of()),
          of("theme", "string", true, Map.of()),
          of("document", "string", true, Map.of()),
          of("sourcePosition", "integer", true, Map.of("minimum", 1)),
          of(
              "period",
              "string",
              true,
              Map.of("pattern", "^\\d{4}-\\d{2}-\\d{2}/\\d{4}-\\d{2}-\\d{2}$")),
          oneOf("status", false, "innspill", "forslag", "vedtatt", "falt", "trukket"),
          oneOf("wording", true, "omskrevet", "original"),
          of("decision", "string", true, Map.of()),
          oneOf("level", true, "kommune", "fylke", "stat"),
          of("url", "string", false, Map.of("format", "uri-reference")),
          of("since", "string", true, Map.of("format", "date")),
          of("changed", "string", true, Map.of("format", "date")),
          of("replacedBy", "string", true, Map.of("format", "uri-reference")),
          of("withdrawn", "string", true, Map.of("format", "date")));

  private static DataField of(
      String name, String type, boolean nullable, Map<String, Object> constraint) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", nullable ? List.of(type, "null") : type);
    schema.putAll(constraint);
    return new DataField(name, schema);
  }

  private static DataField oneOf(String name, boolean nullable, String... words) {
    List<Object> values = new ArrayList<>(Arrays.asList(words));
    if (nullable) {
      values.add(java.util.Optional.empty());
    }
    return new DataField(name, Map.of("enum", values));
  }
}
