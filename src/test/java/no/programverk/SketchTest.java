package no.programverk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.programverk.model.Permalink;
import no.programverk.testing.Trees;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown before a bake is byte for byte what the bake makes. */
class SketchTest {
  private static final String DATE = "2026-02-01";
  private static final String HOME = "tema/omsorg/sykehjem.adoc";

  @TempDir static Path folder;
  private static TestSite site;

  @BeforeAll
  static void bake() {
    site = TestSite.real(folder).host("https://example.org").release("2026-01-01");
    assertThat(site.bake(DATE).clean()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "a sentence; tema/omsorg/sykehjem.adoc; et godt sted å være gammel; et trygt sted å være gammel",
        "a point; tema/omsorg/sykehjem.adoc; næringsrikt og variert; variert og næringsrikt",
        "an abbreviation; tema/omsorg/sykehjem.adoc; alle sykehjem har; alle sykehjem med BPA har",
        "a short title; tema/omsorg/sykehjem.adoc; Bo sammen på sykehjem; Bo sammen",
        "a title; tema/omsorg/sykehjem.adoc; = Sykehjem; = Sykehjemmene",
        "a summary; tema/omsorg/sykehjem.adoc; Innspill om aktiviteter; Innspill om blant annet aktiviteter",
        "keywords; tema/omsorg/sykehjem.adoc; gamlehjem, aldershjem; gamlehjem, sykeheim",
        "the order; tema/omsorg/sykehjem.adoc; :order: 2; :order: 9",
        "a link; tema/omsorg/sykehjem.adoc; et godt sted; et godt sted for xref:../helse/tannhelse.adoc[]",
        "the title of what is linked to; tema/helse/tannhelse.adoc; = Tannhelse; = Munn og tenner",
        "a new point; tema/omsorg/sykehjem.adoc; * [[samboergaranti; * [[ny-her,Ny her]]sikre noe nytt.\\n* [[samboergaranti",
        "a theme; tema/omsorg/index.adoc; = Omsorg; = Omsorg og pleie",
        "a document's standing; tema/index.adoc; :periode: 2023; :periode: 2022",
        "the front page; index.adoc; :summary: ; :summary: Her er ",
        "a page about the site; om/tekstene.adoc; = Om tekstene; = Om alle tekstene"
      })
  void a_changed_text_is_shown_as_it_is_baked(String what, String path, String old, String now) {
    String before = site.read("content/" + path);
    Sketch sketch = site.sketch(DATE).orElseThrow();
    site.replace("content/" + path, old, now.replace("\\n", "\n"));

    Optional<Sketch> changed = sketch.with(path);

    assertThat(changed).isPresent();
    assertThat(site.bake(DATE).clean()).isTrue();
    Map<String, String> baked = pages();
    assertThat(baked).hasSizeGreaterThan(100);
    assertThat(pages(changed.get(), baked)).isEqualTo(baked);
    site.write("content/" + path, before);
    changed
        .get()
        .with(path)
        .ifPresent(back -> assertThat(pages(back, baked)).isEqualTo(pages(sketch, baked)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "a fault; tema/omsorg/sykehjem.adoc; :order: 2; :order: to",
        "a dead link; tema/omsorg/sykehjem.adoc; et godt sted; et godt xref:finnes-ikke.adoc[sted]",
        "a point that is gone; tema/omsorg/sykehjem.adoc; * [[tolk-pa-sykehjem,; * [[tolk-for-alle,",
        "what all pages show; forkortelser.adoc; ::; ::  "
      })
  void what_only_a_bake_can_show_is_left_to_it(String what, String path, String old, String now) {
    String before = site.read("content/" + path);
    Sketch sketch = site.sketch(DATE).orElseThrow();
    site.replace("content/" + path, old, now);
    assertThat(sketch.with(path)).isEmpty();
    site.write("content/" + path, before);
  }

  @Test
  void a_new_page_and_a_list_are_left_to_the_bake() {
    Sketch sketch = site.sketch(DATE).orElseThrow();
    assertThat(sketch.with("tema/omsorg/ny.adoc")).isEmpty();
    assertThat(sketch.with("stikkord.txt")).isEmpty();
  }

  @Test
  void a_source_that_is_saved_and_says_the_same_changes_nothing() {
    Sketch sketch = site.sketch(DATE).orElseThrow();
    site.write("content/" + HOME, site.read("content/" + HOME));
    assertThat(sketch.with(HOME)).containsSame(sketch);
  }

  @Test
  void an_address_without_a_page_has_none() {
    Sketch sketch = site.sketch(DATE).orElseThrow();
    assertThat(sketch.page(Permalink.of("tema/finnes-ikke/"))).isEmpty();
    assertThat(sketch.page(Permalink.of("k/finnes-ikke/"))).isEmpty();
    assertThat(sketch.page(Permalink.of("bidra/om/tekstene/"))).isEmpty();
    assertThat(sketch.page(Permalink.of("tema/sykehjem"))).isEmpty();
  }

  @Test
  void texts_that_cannot_be_read_have_no_sketch() {
    String before = site.read("content/" + HOME);
    site.replace("content/" + HOME, ":order: 2", ":order: to");
    assertThat(site.sketch(DATE)).isEmpty();
    site.write("content/" + HOME, before);
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    for (String file : Trees.read(site.site()).keySet()) {
      if (file.endsWith(".html")) {
        pages.put(file, site.published(file));
      }
    }
    return pages;
  }

  /** The pages of a sketch at all addresses of a site. */
  private static Map<String, String> pages(Sketch sketch, Map<String, String> like) {
    Map<String, String> pages = new TreeMap<>();
    for (String file : like.keySet()) {
      Permalink permalink = Permalink.of(file.replaceFirst("(^|/)index\\.html$", "$1"));
      pages.put(file, sketch.page(permalink).orElse("none"));
    }
    return pages;
  }
}
