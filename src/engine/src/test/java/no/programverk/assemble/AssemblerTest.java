package no.programverk.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.programverk.model.Block;
import no.programverk.model.Page;
import no.programverk.model.Permalink;
import no.programverk.model.Programme;
import no.programverk.model.Validity;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;
import no.programverk.source.Link;
import no.programverk.source.SourcePage;
import no.programverk.source.Sources;
import org.junit.jupiter.api.Test;

class AssemblerTest {
  private final Problems problems = new Problems();
  private final List<SourcePage> sources =
      new ArrayList<>(
          List.of(
              Sources.page("index.adoc", "= Forside", ":summary: S."),
              Sources.page(
                  "plan/index.adoc",
                  "= Plan",
                  ":status: forslag",
                  ":periode: 2023",
                  ":ordlyd: original"),
              Sources.page("plan/b.adoc", "= B", ":order: 2"),
              Sources.page("plan/a.adoc", "= A", ":order: 10"),
              Sources.page(
                  "tema/index.adoc",
                  "= Innspill",
                  ":status: innspill",
                  ":periode: 2023-2027",
                  ":ordlyd: omskrevet"),
              Sources.page("tema/helse/index.adoc", "= Helse", ":order: 1"),
              Sources.page(
                  "tema/helse/tenner.adoc",
                  points("god-tannhelse"),
                  List.of(),
                  "= Tenner",
                  ":order: 1")));

  private static List<Block> points(String id) {
    return List.of(
        Sources.point("tema/helse/tenner.adoc", id, "God tannhelse", "sikre gode tenner"));
  }

  @Test
  void siblings_follow_their_order_as_numbers_and_programmes_come_before_plans() {
    assertThat(assemble().pages())
        .extracting(Page::title)
        .containsExactly("Forside", "Innspill", "Helse", "Tenner", "Plan", "B", "A");
  }

  @Test
  void the_order_that_sources_are_read_in_makes_no_difference() {
    List<String> before = assemble().pages().stream().map(Page::title).toList();
    Collections.reverse(sources);
    assertThat(assemble().pages()).extracting(Page::title).containsExactlyElementsOf(before);
  }

  @Test
  void a_point_knows_its_page_its_document_and_that_documents_validity() {
    Programme programme = assemble();
    var placed = programme.points().get("god-tannhelse");
    assertThat(placed.inContext().href()).isEqualTo("tema/tenner/#god-tannhelse");
    assertThat(placed.document().title()).isEqualTo("Innspill");
    assertThat(programme.validityOf(placed.document())).isEqualTo(Validity.IN_FORCE);
    assertThat(programme.documents())
        .extracting(programme::validityOf)
        .containsExactly(Validity.IN_FORCE, Validity.OVER);
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void a_link_gets_the_address_and_the_title_of_what_it_points_at() {
    link("tema/helse/tenner.adoc", "god-tannhelse");
    Programme programme = assemble();
    Page from = programme.plainPages().get(0);
    assertThat(from.permalink()).isEqualTo(Permalink.of("om/"));
    assertThat(((Block.Prose) from.body().get(0)).html())
        .isEqualTo("<a href=\"~/tema/tenner/#god-tannhelse\">God tannhelse</a>");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void a_dead_link_a_dead_fragment_and_a_moved_one_are_three_things() {
    link("borte.adoc", "");
    link("tema/helse/tenner.adoc", "finnes-ikke");
    link("plan/a.adoc", "god-tannhelse");
    assemble();
    assertThat(problems.sorted())
        .extracting(Problem::rule)
        .containsExactlyInAnyOrder(
            Rule.LINK_TO_UNKNOWN_PAGE, Rule.LINK_TO_UNKNOWN_ID, Rule.LINK_TO_MOVED_ID);
  }

  @Test
  void a_topic_without_a_theme_is_told() {
    sources.removeIf(page -> page.path().equals("tema/helse/index.adoc"));
    assemble();
    assertThat(problems.sorted()).extracting(Problem::rule).containsExactly(Rule.THEME_MISSING);
  }

  @Test
  void without_a_front_page_the_rest_is_still_there_to_be_checked() {
    sources.remove(0);
    assertThat(assemble().points()).containsKey("god-tannhelse");
    assertThat(problems.sorted())
        .extracting(Problem::rule)
        .containsExactly(Rule.FRONT_PAGE_MISSING);
  }

  /** A page of its own for each link. */
  private void link(String path, String fragment) {
    String name =
        "om" + "-x".repeat((int) sources.stream().filter(p -> p.path().startsWith("om")).count());
    String href = SourcePage.SCHEME + path + (fragment.isEmpty() ? "" : "#" + fragment);
    String html = "<a href=\"" + href + "\">" + SourcePage.TITLE_OF_TARGET + "</a>";
    sources.add(
        Sources.page(
            name + ".adoc",
            List.of(new Block.Prose(html)),
            List.of(new Link(path, fragment, 4)),
            "= Om"));
  }

  private Programme assemble() {
    return new Assembler(sources, problems).programme(List.of(), LocalDate.of(2024, 6, 1));
  }
}
