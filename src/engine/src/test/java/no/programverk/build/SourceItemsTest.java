package no.programverk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.programverk.model.Page;
import no.programverk.model.PlacedPoint;
import no.programverk.model.Point;
import no.programverk.testing.RealSite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The edition against its sources: {@code source-items.csv} lists every point and task of the two
 * documents, in their order, with the id that it has here, the verbs of its force and the numbers
 * and names that must recur.
 */
class SourceItemsTest {
  private static final Map<String, String> ADDRESSES =
      Map.of("innspill", "tema/", "arbeidsplan", "arbeidsplan/");

  private static List<Item> items;
  private static Map<String, PlacedPoint> points;

  /** A row of the table; the topic is titled as in the source. */
  private record Item(
      String document,
      String theme,
      String topic,
      int position,
      String id,
      List<String> force,
      List<String> recurs) {

    static Item of(String row) {
      List<String> cells =
          Stream.of(row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
              .map(cell -> cell.replace("\"", ""))
              .toList();
      return new Item(
          cells.get(0),
          cells.get(1),
          cells.get(2),
          Integer.parseInt(cells.get(3)),
          cells.get(4),
          words(cells.get(5)),
          words(cells.get(6)));
    }

    private static List<String> words(String cell) {
      return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    String place() {
      return document + "/" + theme + "/" + topic;
    }
  }

  @BeforeAll
  static void read() throws IOException {
    Path table = Path.of("src/engine/src/test/resources/source-items.csv");
    items = Files.readAllLines(table).stream().skip(1).map(Item::of).toList();
    points = RealSite.programme().points();
  }

  @Test
  void the_site_has_the_items_of_the_sources_and_no_other_in_the_same_order() {
    assertThat(points.keySet()).containsExactlyElementsOf(items.stream().map(Item::id).toList());
  }

  @Test
  void sixty_points_and_eighteen_tasks_are_what_they_are_called() {
    assertThat(items).filteredOn(item -> item.document().equals("innspill")).hasSize(60);
    assertThat(items).filteredOn(item -> item.document().equals("arbeidsplan")).hasSize(18);
    for (Item item : items) {
      Point.Kind kind = item.document().equals("innspill") ? Point.Kind.POINT : Point.Kind.TASK;
      assertThat(points.get(item.id()).point().kind()).as(item.id()).isEqualTo(kind);
    }
  }

  @Test
  void each_topic_has_as_many_items_as_its_source() {
    Map<String, Long> counts =
        items.stream()
            .collect(Collectors.groupingBy(Item::topic, LinkedHashMap::new, Collectors.counting()));
    assertThat(counts.values())
        .containsExactly(
            6L, 5L, 6L, 3L, 5L, 6L, 2L, 4L, 3L, 7L, 5L, 4L, 4L, 5L, 5L, 4L, 1L, 1L, 1L, 1L);
  }

  @Test
  void each_item_stands_in_its_document_and_at_its_place() {
    for (Item item : items) {
      PlacedPoint placed = points.get(item.id());
      assertThat(placed.document().permalink().path())
          .as(item.id())
          .isEqualTo(ADDRESSES.get(item.document()));
      assertThat(placed.point().number()).as(item.id()).isEqualTo(item.position());
    }
  }

  @Test
  void each_point_stands_under_the_theme_and_topic_of_its_source() {
    for (Item item : items) {
      PlacedPoint placed = points.get(item.id());
      if (placed.page() instanceof Page.Topic topic) {
        assertThat(topic.title()).as(item.id()).isEqualTo(item.topic());
        assertThat(RealSite.programme().themeOf(topic).orElseThrow().title())
            .as(item.id())
            .isEqualTo(item.theme());
      }
    }
  }

  @Test
  void items_that_share_a_heading_in_the_source_share_a_page_and_no_others_do() {
    Map<String, String> pageOf = new LinkedHashMap<>();
    for (Item item : items) {
      String page = points.get(item.id()).page().permalink().path();
      assertThat(pageOf.computeIfAbsent(item.place(), place -> page)).as(item.id()).isEqualTo(page);
    }
    assertThat(pageOf.values()).doesNotHaveDuplicates().hasSize(20);
  }

  @Test
  void each_item_keeps_the_force_of_its_source() {
    assertThat(items).allMatch(item -> !item.force().isEmpty());
    assertThat(missing(Item::force)).isEmpty();
  }

  @Test
  void numbers_and_names_of_the_sources_recur() {
    assertThat(missing(Item::recurs)).isEmpty();
  }

  private static List<String> missing(java.util.function.Function<Item, List<String>> words) {
    List<String> missing = new ArrayList<>();
    for (Item item : items) {
      String text = points.get(item.id()).point().spoken();
      words.apply(item).stream()
          .filter(word -> !text.contains(word))
          .forEach(word -> missing.add(item.id() + ": " + word));
    }
    return missing;
  }
}
