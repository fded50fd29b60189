package no.programverk.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.programverk.build.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointsDataTest {
  private static final String SCHOOL = "content/tema/skole/skolehelse.adoc";
  private static final String JSON = "data/punkter.json";
  private static final String SCHEMA = "data/punkter-1.schema.json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;

  private static JsonNode json(TestSite site) throws IOException {
    return MAPPER.readTree(site.published(JSON));
  }

  private static List<String> faults(String schema, JsonNode data) {
    JsonSchema read =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    return read.validate(data).stream().map(Object::toString).toList();
  }

  /** The schema as it was when data were last released to the public. */
  private static String released() throws IOException {
    try (InputStream schema = PointsDataTest.class.getResourceAsStream("punkter-1.schema.json")) {
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private TestSite withEverything() {
    TestSite site = TestSite.of("adresser", folder).host("https://program.example.org");
    site.release("2026-11-21")
        .replace(SCHOOL, "innføre skolemat", "gi «skolemat», \"gratis\"")
        .replace(SCHOOL, "* [[gratis-bind,Gratis bind]]gi gratis bind.\n", "")
        .declare("|2027-02-01 |trukket |gratis-bind |Årsmøtet 2027 |skolemat")
        .write("content/nivaa.txt", "stat: bo-sammen\nkommune: ellers\n")
        .release("2027-02-03")
        .bake("2027-02-03");
    return site;
  }

  @Test
  void the_data_fit_their_schema_and_that_of_the_last_release() throws IOException {
    TestSite site = withEverything();

    assertThat(faults(site.published(SCHEMA), json(site))).isEmpty();
    assertThat(faults(released(), json(site))).isEmpty();
  }

  @Test
  void the_real_data_fit_the_schema_of_the_last_release() throws IOException {
    TestSite site = TestSite.real(folder);
    site.bake("2026-11-22");

    assertThat(faults(released(), json(site))).isEmpty();
    assertThat(json(site).get("points")).hasSizeGreaterThan(50);
  }

  @Test
  void a_field_may_be_added_but_none_lost() throws IOException {
    TestSite site = withEverything();
    JsonNode now = MAPPER.readTree(site.published(SCHEMA));
    JsonNode before = MAPPER.readTree(released());

    JsonNode required = now.at("/properties/points/items/required");
    before
        .at("/properties/points/items/required")
        .forEach(name -> assertThat(required).contains(name));
    before
        .at("/properties/points/items/properties")
        .properties()
        .forEach(
            field ->
                assertThat(
                        now.at("/properties/points/items/properties/" + field.getKey() + "/type"))
                    .as(field.getKey())
                    .isEqualTo(field.getValue().path("type")));
  }

  @Test
  void the_schema_refuses_a_row_without_its_id_and_an_unknown_status() throws IOException {
    TestSite site = withEverything();
    JsonNode data = json(site);
    ((com.fasterxml.jackson.databind.node.ObjectNode) data.at("/points/0")).remove("id");
    ((com.fasterxml.jackson.databind.node.ObjectNode) data.at("/points/1"))
        .put("status", "gjelder");

    assertThat(faults(site.published(SCHEMA), data)).hasSize(2);
  }

  @Test
  void each_row_tells_what_the_page_tells() throws IOException {
    JsonNode points = json(withEverything()).get("points");

    JsonNode changed = points.get(0);
    assertThat(changed.get("id").asText()).isEqualTo("skolemat");
    assertThat(changed.get("spoken").asText()).isEqualTo("SV vil gi «skolemat», \"gratis\".");
    assertThat(changed.get("topic").asText()).isEqualTo("Skolehelse");
    assertThat(changed.get("theme").asText()).isEqualTo("Skole");
    assertThat(changed.get("period").asText()).isEqualTo("2023-01-01/2027-12-31");
    assertThat(changed.get("since").asText()).isEqualTo("2026-11-21");
    assertThat(changed.get("changed").asText()).isEqualTo("2027-02-03");
    assertThat(changed.get("url").asText()).isEqualTo("https://program.example.org/k/skolemat/");
    JsonNode gone = points.get(points.size() - 1);
    assertThat(gone.get("id").asText()).isEqualTo("gratis-bind");
    assertThat(gone.get("withdrawn").asText()).isEqualTo("2027-02-01");
    assertThat(gone.get("replacedBy").asText())
        .isEqualTo("https://program.example.org/k/skolemat/");
    assertThat(points.findValuesAsText("level")).contains("stat");
  }

  @Test
  void the_version_changes_when_content_does_and_only_then() throws IOException {
    TestSite site = TestSite.of("adresser", folder);
    site.bake("2026-11-21");
    String version = json(site).get("version").asText();

    site.release("2026-11-21").host("https://program.example.org").bake("2029-01-01");
    assertThat(json(site).get("version").asText()).isEqualTo(version);

    site.replace(SCHOOL, "innføre skolemat", "gi skolemat til alle").bake("2029-01-01");
    assertThat(json(site).get("version").asText()).isNotEqualTo(version);
  }

  @Test
  void a_withdrawal_makes_a_new_version_and_another_host_does_not() throws IOException {
    TestSite site = withEverything();
    String version = json(site).get("version").asText();

    site.host("https://annet.example.org").bake("2027-02-03");
    assertThat(json(site).get("version").asText()).isEqualTo(version);
    assertThat(json(site).get("points").findValuesAsText("replacedBy"))
        .contains("https://annet.example.org/k/skolemat/");

    site.replace(
            SCHOOL, "* [[helsesykepleier,Helsesykepleier]]ha helsesykepleier på alle skoler.\n", "")
        .declare(
            "|2027-02-01 |trukket |gratis-bind |Årsmøtet 2027 |skolemat",
            "|2027-02-02 |trukket |helsesykepleier |Årsmøtet 2027 |")
        .bake("2027-02-03");
    assertThat(json(site).get("version").asText()).isNotEqualTo(version);
  }

  @Test
  void the_csv_holds_the_same_cells_with_the_mark_of_UTF_8() throws IOException {
    TestSite site = withEverything();
    String csv = site.published("data/punkter.csv");
    List<List<String>> rows = csv(csv.substring(1));
    JsonNode points = json(site).get("points");

    assertThat(csv).startsWith("\uFEFF").endsWith("\r\n");
    assertThat(rows).hasSize(points.size() + 1);
    for (int i = 0; i < points.size(); i++) {
      List<String> cells = new ArrayList<>();
      points.get(i).forEach(value -> cells.add(value.isNull() ? "" : value.asText()));
      assertThat(rows.get(i + 1)).isEqualTo(cells);
    }
    List<String> names = new ArrayList<>();
    points.get(0).fieldNames().forEachRemaining(names::add);
    assertThat(rows.get(0)).isEqualTo(names);
  }

  @Test
  void no_cell_is_a_formula_to_a_spreadsheet() {
    TestSite site = TestSite.of("adresser", folder);
    site.replace("content/tema/skole/skolehelse.adoc", ",Skolemat]]", ",=1+1]]");
    assertThat(site.problems("2026-11-21")).isEmpty();
    assertThat(site.published("data/punkter.csv")).contains(",'=1+1,").doesNotContain(",=1+1");
    assertThat(site.published("data/punkter.json")).contains("\"=1+1\"");
  }

  /** Reads as RFC 4180 says: quotes double inside quotes, lines end in CR LF. */
  private static List<List<String>> csv(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(text.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\r')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\r') {
          assertThat(text.charAt(++i)).isEqualTo('\n');
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    return rows;
  }
}
