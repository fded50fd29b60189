package no.programverk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.programverk.catalogue.SiteFile;
import no.programverk.digest.Sha256;
import no.programverk.testing.Trees;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of a saved text alone is byte for byte what a build of all makes. */
class LiveSiteTest {
  private static final String DATE = "2026-02-01";
  private static final String HOME = "tema/omsorg/sykehjem.adoc";

  @TempDir static Path folder;
  private static TestSite site;

  /** Of the texts as each test finds and leaves them, and what it has at each address. */
  private static LiveSite live;

  private static final Map<String, String> LIVE_FILES = new HashMap<>();

  @BeforeAll
  static void bake() {
    site = TestSite.real(folder).host("https://example.org").release("2026-01-01");
    live = site.live(DATE).orElseThrow();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "a sentence; tema/omsorg/sykehjem.adoc; et godt sted å være gammel; et trygt sted å være gammel",
        "a title; tema/omsorg/sykehjem.adoc; = Sykehjem; = Sykehjemmene",
        "a new point; tema/omsorg/sykehjem.adoc; * [[samboergaranti; * [[ny-her,Ny her]]sikre noe nytt.\\n* [[samboergaranti",
        "a document's standing; tema/index.adoc; :periode: 2023; :periode: 2022"
      })
  void a_changed_text_is_shown_as_it_is_baked(String what, String path, String old, String now)
      throws IOException {
    isShownAsBaked(path, old, now);
  }

  @Tag("thorough")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "an abbreviation; tema/omsorg/sykehjem.adoc; alle sykehjem har; alle sykehjem med BPA har",
        "a short title; tema/omsorg/sykehjem.adoc; Bo sammen på sykehjem; Bo sammen",
        "a theme; tema/omsorg/index.adoc; = Omsorg; = Omsorg og pleie",
        "the front page; index.adoc; :summary: ; :summary: Her er ",
        "a point; tema/omsorg/sykehjem.adoc; næringsrikt og variert; variert og næringsrikt",
        "a summary; tema/omsorg/sykehjem.adoc; Innspill om aktiviteter; Innspill om blant annet aktiviteter",
        "keywords; tema/omsorg/sykehjem.adoc; gamlehjem, aldershjem; gamlehjem, sykeheim",
        "the order; tema/omsorg/sykehjem.adoc; :order: 2; :order: 9",
        "a link; tema/omsorg/sykehjem.adoc; et godt sted; et godt sted for xref:../helse/tannhelse.adoc[]",
        "the title of what is linked to; tema/helse/tannhelse.adoc; = Tannhelse; = Munn og tenner",
        "a page about the site; om/tekstene.adoc; = Om tekstene; = Om alle tekstene"
      })
  void so_is_every_other_kind_of_change(String what, String path, String old, String now)
      throws IOException {
    isShownAsBaked(path, old, now);
  }

  private static void isShownAsBaked(String path, String old, String now) throws IOException {
    String before = site.read("content/" + path);
    site.replace("content/" + path, old, now.replace("\\n", "\n"));

    Optional<LiveSite> changed = live.with(path);

    assertThat(changed).isPresent();
    assertThat(site.bake(DATE).clean()).isTrue();
    Map<String, String> baked = files();
    assertThat(baked).hasSizeGreaterThan(100);
    assertThat(files(changed.get(), baked)).isEqualTo(baked);
    site.write("content/" + path, before);
    Optional<LiveSite> back = changed.get().with(path);
    if (back.isPresent()) {
      assertThat(files(back.get(), baked)).isEqualTo(liveFiles(baked));
    }
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
    site.replace("content/" + path, old, now);
    assertThat(live.with(path)).isEmpty();
    site.write("content/" + path, before);
  }

  @Test
  void a_new_page_and_a_list_are_left_to_the_bake() {
    assertThat(live.with("tema/omsorg/ny.adoc")).isEmpty();
    assertThat(live.with("stikkord.txt")).isEmpty();
  }

  @Test
  void a_source_that_is_saved_and_says_the_same_changes_nothing() {
    site.write("content/" + HOME, site.read("content/" + HOME));
    assertThat(live.with(HOME)).containsSame(live);
  }

  @Test
  void an_address_without_a_page_has_none() {
    assertThat(live.find("tema/finnes-ikke/index.html")).isEmpty();
    assertThat(live.find("k/finnes-ikke/index.html")).isEmpty();
    assertThat(live.find("bidra/om/tekstene/index.html")).isEmpty();
    assertThat(live.find("tema/sykehjem")).isEmpty();
  }

  @Test
  void texts_that_cannot_be_read_have_no_live_site() {
    String before = site.read("content/" + HOME);
    site.replace("content/" + HOME, ":order: 2", ":order: to");
    assertThat(site.live(DATE)).isEmpty();
    site.write("content/" + HOME, before);
  }

  private static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    for (String file : Trees.read(site.site()).keySet()) {
      files.put(file, Sha256.of(site.site().resolve(file)));
    }
    return files;
  }

  private static Map<String, String> liveFiles(Map<String, String> like) {
    Map<String, String> files = new TreeMap<>();
    like.keySet()
        .forEach(
            path -> files.put(path, LIVE_FILES.computeIfAbsent(path, some -> digest(live, some))));
    return files;
  }

  /** The files of a live site at all addresses of a built one. */
  private static Map<String, String> files(LiveSite live, Map<String, String> like) {
    Map<String, String> files = new TreeMap<>();
    like.keySet().forEach(path -> files.put(path, digest(live, path)));
    return files;
  }

  private static String digest(LiveSite live, String path) {
    try {
      Optional<SiteFile> file = live.find(path);
      return file.isPresent() ? Sha256.of(file.get().content().bytes()) : "none";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
