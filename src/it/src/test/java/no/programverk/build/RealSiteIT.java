package no.programverk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import no.programverk.testing.Crawl;
import no.programverk.testing.Fork;
import no.programverk.testing.HtmlChecker;
import no.programverk.testing.RealSite;
import no.programverk.testing.Trees;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers really get, of the real project. */
class RealSiteIT {
  private static final int TOPIC_BUDGET_BYTES = 25_000;
  private static final int TOPIC_REQUESTS = 6;

  /** Pages that nobody browses to: they answer a dead address, or one button on one page. */
  private static final Pattern ASIDE = Pattern.compile("404\\.html|bidra/.+/index\\.html");

  /**
   * Made of the rows of a table in its source; what else stands there is for whoever fills it in.
   */
  private static final String TABLE = "endringer/index.html";

  private static Crawl plain;
  private static Crawl configured;

  @BeforeAll
  static void crawl() {
    plain = new Crawl(RealSite.plain(), "/");
    configured = new Crawl(RealSite.configured(), "/sub/path/");
  }

  @Test
  void every_page_is_valid_HTML_without_a_warning() {
    assertThat(HtmlChecker.check(RealSite.plain(), RealSite.pages(RealSite.plain()))).isEmpty();
    assertThat(HtmlChecker.check(RealSite.configured(), RealSite.pages(RealSite.configured())))
        .isEmpty();
  }

  @Test
  void every_internal_link_and_fragment_leads_somewhere_also_under_a_path() {
    assertThat(plain.deadReferences()).isEmpty();
    assertThat(configured.deadReferences()).isEmpty();
  }

  @Test
  void everything_is_within_two_clicks_of_home() {
    Map<String, Integer> clicks = plain.clicksFromHome();
    assertThat(plain.pages().keySet())
        .filteredOn(file -> !ASIDE.matcher(file).matches())
        .allSatisfy(file -> assertThat(clicks).containsKey(file))
        .filteredOn(file -> clicks.getOrDefault(file, 99) > 2)
        .isEmpty();
    assertThat(clicks.keySet()).contains("bidra/tema/sykehjem/index.html");
  }

  @Test
  void titles_and_descriptions_are_unlike_those_of_any_other_page() {
    assertThat(plain.shared(Document::title)).isEmpty();
    assertThat(plain.shared(page -> page.select("meta[name=description]").attr("content")))
        .isEmpty();
    assertThat(plain.pages().values()).allMatch(page -> !page.title().isBlank());
  }

  @Test
  void every_page_has_one_heading_of_the_first_level_and_its_language() {
    plain
        .pages()
        .forEach(
            (file, page) -> {
              assertThat(page.select("h1")).as(file).hasSize(1);
              assertThat(page.selectFirst("html").attr("lang")).as(file).isEqualTo("nb");
              assertThat(page.select("meta[name=viewport]")).as(file).hasSize(1);
              assertThat(page.select("main")).as(file).hasSize(1);
              assertThat(page.charset()).as(file).isEqualTo(StandardCharsets.UTF_8);
            });
  }

  @Test
  void every_page_has_a_strict_policy_and_nothing_inline() {
    plain
        .pages()
        .forEach(
            (file, page) -> {
              String policy =
                  page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
              assertThat(policy).as(file).startsWith("default-src 'none'").doesNotContain("unsafe");
              assertThat(page.select("style, [style], iframe, object, embed")).as(file).isEmpty();
              assertThat(page.select("script:not([src]):not([type=application/ld+json])"))
                  .as(file)
                  .isEmpty();
              assertThat(page.getAllElements())
                  .as(file)
                  .noneMatch(
                      element ->
                          element.attributes().asList().stream()
                              .anyMatch(attribute -> attribute.getKey().startsWith("on")));
            });
  }

  @Test
  void nothing_is_fetched_from_elsewhere() {
    for (Crawl crawl : List.of(plain, configured)) {
      crawl
          .pages()
          .forEach(
              (file, page) ->
                  assertThat(
                          page.select(
                              "link:not([rel~=canonical|alternate]), script, img, source, form"))
                      .as(file)
                      .allMatch(element -> !address(element).matches("(?:[a-z]+:)?//.*")));
    }
  }

  private static String address(Element element) {
    return element.attr("href") + element.attr("src") + element.attr("action");
  }

  @Test
  void what_is_not_configured_is_absent() {
    plain
        .pages()
        .forEach(
            (file, page) -> {
              assertThat(page.select("link[rel=canonical], meta[property=og:url]"))
                  .as(file)
                  .isEmpty();
              assertThat(page.text()).as(file).doesNotContain("@", "example.org");
            });
    assertThat(RealSite.plain().resolve("sitemap.xml")).doesNotExist();
  }

  @Test
  void what_is_configured_is_there_with_the_whole_address() throws IOException {
    String topic = "tema/sykehjem/";
    Document page = configured.pages().get(topic + "index.html");
    String address = RealSite.HOST + "/" + topic;
    assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(address);
    assertThat(page.select("meta[property=og:url]").attr("content")).isEqualTo(address);
    String sitemap = Files.readString(RealSite.configured().resolve("sitemap.xml"));
    assertThat(sitemap).contains("<loc>" + address + "</loc>").doesNotContain("404", "/bidra/tema");
    assertThat(Files.readString(RealSite.configured().resolve("robots.txt")))
        .contains("Sitemap: " + RealSite.HOST + "/sitemap.xml");
    assertThat(configured.pages().get("lokallag/index.html").text()).contains("CC BY 4.0");
    assertThat(configured.pages().get("bidra/" + topic + "index.html").text())
        .contains("post@example.org");
    assertThat(configured.pages().get("404.html").select("a[href]:not(.hopp)"))
        .allMatch(link -> link.attr("href").startsWith("/sub/path/"), "absolute")
        .isNotEmpty();
  }

  @Test
  void every_page_of_a_document_tells_its_standing() {
    Map<String, String> standings =
        Map.of("tema/", "Innspill, ikke vedtatt.", "arbeidsplan/", "Forslag, ikke vedtatt.");
    standings.forEach(
        (folder, words) ->
            assertThat(plain.pages().entrySet())
                .filteredOn(entry -> entry.getKey().startsWith(folder))
                .hasSizeGreaterThan(9)
                .allSatisfy(
                    page ->
                        assertThat(page.getValue().select(".status").text())
                            .contains(words, "Skrevet om av nettstedet.")
                            .containsPattern("[Pp]erioden 2023")));
    assertThat(plain.pages().entrySet())
        .filteredOn(entry -> entry.getKey().matches("k/.+/index\\.html"))
        .hasSize(78)
        .allSatisfy(
            page ->
                assertThat(page.getValue().select(".status").text())
                    .containsPattern("(?:Innspill|Forslag), ikke vedtatt\\."));
  }

  @Test
  void every_point_can_be_linked_to_by_a_name_of_its_own() {
    List<String> names = new ArrayList<>();
    plain
        .pages()
        .forEach((file, page) -> page.select("li[id] > a.del").forEach(link -> add(link, names)));
    assertThat(names)
        .allMatch(name -> name.startsWith("Fast lenke: "))
        .hasSize(78)
        .doesNotHaveDuplicates();
  }

  private static void add(Element link, List<String> names) {
    assertThat(link.parent().id()).isEqualTo(link.attr("href").replaceAll(".*/k/|/$", ""));
    names.add(link.text());
  }

  @Test
  void a_topic_page_is_light() throws IOException {
    for (Crawl crawl : List.of(plain, configured)) {
      Path site = crawl == plain ? RealSite.plain() : RealSite.configured();
      for (String file : crawl.pages().keySet()) {
        if (file.matches("tema/.+/index\\.html")) {
          Document page = crawl.pages().get(file);
          Set<Path> fetched = new HashSet<>(Set.of(site.resolve(file)));
          page.select("link[rel=stylesheet], link[rel=icon], link[rel=preload], script[src], img")
              .forEach(part -> fetched.add(fetched(site, file, address(part))));
          int bytes = 0;
          for (Path part : fetched) {
            bytes += gzip(Files.readAllBytes(part));
          }
          assertThat(bytes).as(file).isLessThanOrEqualTo(TOPIC_BUDGET_BYTES);
          assertThat(fetched.size()).as(file).isLessThanOrEqualTo(TOPIC_REQUESTS);
        }
      }
    }
  }

  private static Path fetched(Path site, String page, String address) {
    return site.resolve(page).getParent().resolve(address.replaceAll("[?#].*", "")).normalize();
  }

  private static int gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.size();
  }

  @Test
  void every_sentence_of_every_source_stands_on_its_page_in_order() throws IOException {
    List<String> lost = new ArrayList<>();
    Path content = RealSite.PROJECT.resolve("content");
    try (Stream<Path> sources = Files.walk(content)) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".adoc")).toList()) {
        String page = published(content.relativize(source).toString().replace('\\', '/'));
        if (plain.pages().containsKey(page) && !page.equals(TABLE)) {
          sentences(source)
              .filter(line -> !stands(line, plain, page) && !stands(line, configured, page))
              .forEach(line -> lost.add(page + ": " + line));
        }
      }
    }
    assertThat(lost).isEmpty();
  }

  /** Some sentences are for a site with this or that configured, some for one without. */
  private static boolean stands(String sentence, Crawl crawl, String page) {
    return inOrder(words(sentence), words(crawl.pages().get(page).text()));
  }

  /** Body lines that are read, but for those with words that another place decides. */
  private static Stream<String> sentences(Path source) throws IOException {
    return Files.readAllLines(source).stream()
        .dropWhile(line -> !line.isBlank())
        .filter(line -> !line.isBlank() && !line.startsWith("//"))
        .filter(line -> !line.matches("\\[(?!\\[).*\\]|(?:ifn?def|endif|include)::.*|[=*|.-]{2,}"))
        .filter(line -> !line.matches(".*(?:\\{|\\[\\]|link:|<<).*"))
        .map(line -> line.replaceAll("\\[\\[[^\\]]*\\]\\]|xref:[^\\[]*|https?:[^\\[ ]*", " "));
  }

  private static String published(String path) {
    String bare = path.replaceAll("(?:index)?\\.adoc$", "");
    String address = bare.isEmpty() || bare.endsWith("/") ? bare : bare + "/";
    return address.replaceAll("^tema/[^/]+/([^/]+/)$", "tema/$1") + "index.html";
  }

  private static List<String> words(String text) {
    return Pattern.compile("[\\p{L}\\d]+").matcher(text).results().map(w -> w.group()).toList();
  }

  private static boolean inOrder(List<String> few, List<String> many) {
    int next = 0;
    for (String word : many) {
      if (next < few.size() && word.equals(few.get(next))) {
        next++;
      }
    }
    return next == few.size();
  }

  @ParameterizedTest
  @CsvSource({
    "2022-01-01, Perioden 2023–2027 har ikke begynt, Perioden 2023 har ikke begynt",
    "2023-06-01, Gjelder perioden 2023–2027, Gjelder perioden 2023",
    "2024-06-01, Gjelder perioden 2023–2027, Perioden 2023 er over",
    "2028-01-01, Perioden 2023–2027 er over, Perioden 2023 er over"
  })
  void another_build_date_shows_other_validity_without_an_edit(
      LocalDate date, String input, String plan) {
    Map<String, String> before = Trees.read(RealSite.PROJECT.resolve("content"));
    Path site = RealSite.temporary().resolve("site");
    RealSite.bake(RealSite.PROJECT, site, date);
    Crawl crawl = new Crawl(site, "/");
    assertThat(crawl.pages().get("tema/sykehjem/index.html").text()).contains(input);
    assertThat(crawl.pages().get("k/samboergaranti-pa-sykehjem/index.html").text()).contains(input);
    assertThat(crawl.pages().get("arbeidsplan/folkevalgte/index.html").text()).contains(plan);
    assertThat(Trees.read(RealSite.PROJECT.resolve("content"))).isEqualTo(before);
  }

  @Test
  void two_builds_are_the_same_bytes() {
    Path again = RealSite.temporary().resolve("site");
    RealSite.bake(RealSite.copy(), again, RealSite.BUILD_DATE);
    assertThat(Trees.read(again)).isEqualTo(Trees.read(RealSite.plain()));
  }

  @Test
  void another_zone_locale_and_encoding_give_the_same_bytes_and_say_what_was_made_and_nothing_else()
      throws IOException {
    isTheSame("Pacific/Auckland", "tr", "TR", "US-ASCII");
  }

  @Tag("thorough")
  @Test
  void so_do_digits_and_a_day_of_their_own() throws IOException {
    isTheSame("America/Anchorage", "ar", "SA", "ISO-8859-1");
  }

  private static void isTheSame(String zone, String language, String country, String encoding)
      throws IOException {
    Path site = RealSite.temporary().resolve("site");
    Fork fork =
        Fork.bake(
            RealSite.PROJECT,
            site,
            "-Duser.timezone=" + zone,
            "-Duser.language=" + language,
            "-Duser.country=" + country,
            "-Dfile.encoding=" + encoding,
            "-Dbuild.date=" + RealSite.BUILD_DATE);
    assertThat(fork.exit()).as(fork.output()).isZero();
    assertThat(fork.output()).contains(" sider på ", site.toString());
    // A newer Java warns of what libraries do.
    assertThat(fork.output().lines())
        .filteredOn(line -> !line.isBlank() && !line.endsWith("…"))
        .filteredOn(line -> !line.startsWith("WARNING: "))
        .hasSize(1);
    assertThat(Trees.read(site)).isEqualTo(Trees.read(RealSite.plain()));
  }

  @Test
  void an_author_who_errs_is_told_where_and_sees_no_stack_trace() throws IOException {
    Path project = RealSite.copy();
    Files.writeString(project.resolve("content/om/feil.adoc"), "Ingen tittel.\n");
    Path site = project.resolve("target/site");
    Fork fork = Fork.bake(project, site);
    assertThat(fork.exit()).isNotZero();
    assertThat(fork.output())
        .contains("content/om/feil.adoc", "Siden mangler tittel", "som før")
        .doesNotContain("\tat ");
    assertThat(site).doesNotExist();
  }

  @Test
  void a_removed_source_leaves_no_page() throws IOException {
    Path project = RealSite.copy();
    Path source = project.resolve("content/om/borte.adoc");
    Files.writeString(source, "= Borte\n:summary: En side som tas bort.\n\nTekst.\n");
    Path site = project.resolve("target/site");
    RealSite.bake(project, site, RealSite.BUILD_DATE);
    assertThat(site.resolve("om/borte/index.html")).exists();
    Files.delete(source);
    RealSite.bake(project, site, RealSite.BUILD_DATE);
    assertThat(Trees.read(site)).isEqualTo(Trees.read(RealSite.plain()));
  }

  @Test
  void nothing_of_the_machine_is_published() throws IOException {
    String home = System.getProperty("user.home");
    List<String> secrets =
        new ArrayList<>(
            List.of(
                RealSite.PROJECT.toString(),
                RealSite.plain().getParent().getParent() + "/",
                System.getProperty("java.io.tmpdir") + "/"));
    Stream.of(home, InetAddress.getLocalHost().getHostName())
        .filter(name -> name.length() > 4 && !name.equals("localhost"))
        .forEach(secrets::add);
    Pattern clock = Pattern.compile("\\b\\d{1,2}:\\d{2}:\\d{2}\\b|\\d{4}-\\d{2}-\\d{2}T\\d");
    for (Path site : List.of(RealSite.plain(), RealSite.configured())) {
      for (String file : Trees.read(site).keySet()) {
        String text = Files.readString(site.resolve(file), StandardCharsets.ISO_8859_1);
        assertThat(text).as(file).doesNotContain(secrets).doesNotContain("AppData", "/home/");
        // A feed must give an hour; the beginning of a release's day is no clock's.
        String hours = file.endsWith(".atom") ? text.replace("T00:00:00Z", "") : text;
        assertThat(clock.matcher(hours).results().map(MatchResult::group)).as(file).isEmpty();
      }
    }
  }
}
