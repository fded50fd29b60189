package no.programverk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import no.programverk.jbake.AsciiDoc;
import no.programverk.problem.Rule;
import no.programverk.testing.Fork;
import no.programverk.testing.Processors;
import no.programverk.testing.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A stranger's content: each trick gets a clear problem or is harmless text, in bounded time and
 * memory, and nothing outside the project is read or written.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
class HostileContentIT {
  private static final String DATE = "2026-01-01";
  private static final String SECRET = "hemmelighetenutenfor";

  /** Less than a small runner has; a build of a site of this size needs about the half. */
  private static final String HEAP = "-Xmx256m";

  @TempDir private Path folder;
  private TestSite site;
  private Path project;

  @BeforeEach
  void site() throws IOException {
    project = Files.createDirectories(folder.resolve("p"));
    site = TestSite.of("base", project);
    Files.writeString(folder.resolve("secret.adoc"), SECRET);
    Files.writeString(folder.resolve("secret.css"), SECRET);
    Files.writeString(folder.resolve("secret.svg"), "<svg><title>" + SECRET + "</title></svg>");
  }

  private List<String> rules() {
    return rules(site.bake(DATE));
  }

  private static List<String> rules(BuildResult outcome) {
    return outcome.problems().stream().map(problem -> problem.rule().id()).distinct().toList();
  }

  /** The page that holds a trick; its words must not reach a reader as mark-up. */
  private void page(String body) {
    site.write("content/test.adoc", "= Prøve\n:summary: En prøve.\n\n" + body + "\n");
  }

  /** The build command, in a virtual machine of its own with little memory. */
  private Fork fork() throws IOException {
    return Fork.bake(project, site.site(), HEAP, "-Dbuild.date=" + DATE);
  }

  private void nothingLeaked(BuildResult outcome) throws IOException {
    assertThat(outcome.problems().toString()).doesNotContain(SECRET);
    assertThat(Trees.having(folder, SECRET))
        .containsExactlyInAnyOrder("secret.adoc", "secret.css", "secret.svg");
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("p", "secret.adoc", "secret.css", "secret.svg");
    }
    try (Stream<Path> inside = Files.list(project)) {
      assertThat(inside.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "assets", "content", "jbake.properties", "target", "templates");
    }
  }

  @Test
  void a_word_that_were_read_would_be_found_in_the_site_and_in_what_is_kept() throws IOException {
    page(SECRET);
    assertThat(site.problems(DATE)).isEmpty();
    assertThat(Trees.having(folder, SECRET))
        .contains("p/target/site/test/index.html")
        .anyMatch(file -> file.startsWith("p/target/site-cache/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "include::../../secret.adoc[]",
        "include::/etc/passwd[]",
        "include::file:///etc/passwd[]",
        "include::https://example.org/x.adoc[]",
        "include::{docdir}/../../secret.adoc[]",
        "include::..\\\\..\\\\secret.adoc[]",
        "include::./../../secret.adoc[]",
        "include::tema/../../../secret.adoc[]",
        "include::lenke.adoc[]",
        "include::mappe/secret.adoc[]",
        "include::test.adoc[]",
        "include::../jbake.properties[]",
        "include::stikkord.txt[]",
        "link:../../secret.adoc[x]",
        "image::../../secret.css[x]",
        "image::../../secret.svg[x]",
        "image::https://example.org/x.svg[x]",
        "image::x.svg[x,opts=inline]",
        "image::x.svg[x,opts=interactive]",
        "image:x.svg[x]",
        "++++\n<script>alert(1)</script>\n++++",
        "++++\n<svg><script>alert(1)</script></svg>\n++++",
        "pass:[<svg onload=alert(1)>]",
        "pass:a,q[<svg onload=alert(1)>]",
        "+++<img src=x onerror=alert(1)>+++",
        "[subs=none]\n<iframe src=x></iframe>",
        "[subs=\"-specialchars\"]\n<iframe src=x></iframe>",
        "[pass]\n<iframe src=x></iframe>",
        "|===\na|++++\n<script>x</script>\n++++\n|===",
        "[#id\"onmouseover=\"alert(1)]\nTekst",
        "[.rolle\"onclick=\"x]\nTekst",
        "[quote,x,\"+++<script>x</script>+++\"]\nTekst",
        ".Tittel +++<script>x</script>+++\nTekst",
        "link:javascript:alert(1)[x]",
        "link:JaVaScRiPt:alert(1)[x]",
        "link:data:text/html,x[x]",
        "link:vbscript:x[x]",
        "link:file:///etc/passwd[x]",
        "https://example.org/\"onclick=\"x[x]",
        "https://example.org[x,role=\"y\\\" onclick=\\\"z\"]",
        "https://example.org[x,window=_blank]",
        "video::x.mp4[]",
        "audio::x.mp3[]",
        "video::x[youtube]",
        "stem:[x]\n\n[stem]\n++++\n<script>x</script>\n++++",
        "Tekst.\n\n:allow-uri-read:\n\ninclude::https://example.org/x[]",
        "[source,ruby,linenums]\n----\nputs <1>\n----\n<1> x",
        "link:../../secret.adoc[x,opts=\"inline\"]",
        "ifdef::x[include::../../secret.adoc[]]\nifndef::x[include::../../secret.adoc[]]",
      })
  void a_trick_in_the_text_is_refused(String body) throws IOException {
    Files.createSymbolicLink(project.resolve("content/lenke.adoc"), folder.resolve("secret.adoc"));
    Files.createSymbolicLink(project.resolve("content/mappe"), folder);
    page(body);
    assertThat(site.bake(DATE).clean()).isFalse();
    Files.delete(project.resolve("content/lenke.adoc"));
    Files.delete(project.resolve("content/mappe"));
    BuildResult outcome = site.bake(DATE);
    assertThat(outcome.clean()).as("without the links").isFalse();
    nothingLeaked(outcome);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{set:docinfo:shared}",
        "{set:docinfo:shared}{set:stylesheet:../../secret.css}{set:data-uri:}",
        "{set:allow-uri-read:}{counter:x:1000000}",
        "{set:source-highlighter:rouge}\n\n[source,ruby]\n----\nputs 1\n----",
        "{counter2:x}Tekst",
        "{counter:allow-uri-read} {counter:data-uri}",
        "{docdir}{user-home}{outfilesuffix}",
        "{docfile} {docname} {asciidoctor-version} {safe-mode-name} {localdir}",
        "<script>alert(1)</script>",
        "&#60;script&#62;alert(1)&#60;/script&#62;",
        "kbd:[Ctrl] btn:[OK] menu:File[Open]",
        "icon:heart[]",
        "toc::[]",
        "plantuml::../../secret.adoc[]",
        "ditaa::../../secret.adoc[]",
        "chart::../../secret.css[]",
        "send:objekt[] eval:kode[] exec::rm[] \\{system:id}",
        "[plantuml]\n----\n!include ../../secret.adoc\n----",
        "[graphviz,../../secret,svg]\n....\ndigraph {}\n....",
        "`{{7*7}}` ${7*7} <#assign x=1> #{x} [=x] ${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "indexterm:[x] (((y)))",
        "ifeval::[\"{x}\" == \"\"]\nTekst\nendif::[]",
        "footnote:[<b>x</b>] footnoteref:[a,b] footnote:c[]",
        "[[id\"onclick=\"x]]Tekst",
        "a\u0000b\u0007c\u202ed\uFEFFe",
        "asset:../../secret.css[]",
      })
  void a_trick_that_is_not_refused_is_harmless_text(String body) throws IOException {
    page(body);
    BuildResult outcome = site.bake(DATE);
    if (outcome.clean()) {
      assertThat(site.published("test/index.html"))
          .doesNotContain("<script>alert", project.toString(), System.getProperty("user.home"))
          .doesNotContain("<#assign x", "<a id=\"id\"", "<kbd", "<i class", "uid=", "<svg", "49`");
    } else {
      assertThat(outcome.problems())
          .allSatisfy(problem -> assertThat(problem.hint()).isNotEmpty())
          .extracting(problem -> problem.rule().id())
          .doesNotContain("asciidoc");
    }
    nothingLeaked(outcome);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docinfo",
        "docinfodir",
        "stylesheet",
        "stylesdir",
        "linkcss",
        "source-highlighter",
        "data-uri",
        "allow-uri-read",
        "imagesdir",
        "iconsdir",
        "backend",
        "doctype",
        "safe-mode-name",
        "max-include-depth",
        "max-attribute-value-size",
        "attribute-missing",
        "sectids",
        "template_dir",
        "compat-mode",
        "experimental",
        "icons",
        "stem",
        "webfonts"
      })
  void an_attribute_of_the_processor_is_refused_in_the_top_and_in_the_text(String name)
      throws IOException {
    site.write(
        "content/test.adoc",
        "= Prøve\n:summary: En prøve.\n:" + name + ": ../../secret\n\nTekst.\n");
    assertThat(rules()).containsExactly("attributt-ukjent");
    page("Tekst.\n\n:" + name + ": ../../secret\n\nMer.");
    BuildResult outcome = site.bake(DATE);
    assertThat(rules(outcome)).containsExactly("attributt-i-teksten");
    nothingLeaked(outcome);
  }

  @Test
  void files_that_the_processor_would_look_for_are_foreign() throws IOException {
    for (String name :
        List.of("docinfo.html", "test-docinfo.html", "asciidoctor.css", ".asciidoctorconfig")) {
      site.write("content/" + name, "<script>alert(1)</script>");
      assertThat(rules()).as(name).containsExactly("fremmed-fil");
      site.delete("content/" + name);
    }
    site.write("content/.asciidoctorconfig.adoc", ":docinfo: shared\n");
    assertThat(rules()).contains("filnavn-ugyldig");
  }

  @Test
  void an_endless_chain_of_includes_ends() {
    site.write("content/_a.adoc", "include::_b.adoc[]\n\ninclude::_b.adoc[]\n");
    site.write("content/_b.adoc", "include::_a.adoc[]\n\ninclude::_a.adoc[]\n");
    page("include::_a.adoc[]");
    assertThat(rules()).contains("inkludering-uendelig");
  }

  @Tag("thorough")
  @Test
  void an_included_piece_that_multiplies_is_bounded() throws IOException {
    site.write("content/_a.adoc", "Tekst.\n".repeat(100_000));
    page("include::_a.adoc[]\n\n".repeat(200));
    Fork fork = fork();
    assertThat(fork.output()).contains("inkludering-for-mye").doesNotContain("OutOfMemory");
    assertThat(fork.exit()).isNotZero();
  }

  static Stream<String> pieces() {
    return Stream.of(
        "*",
        "====\n",
        "* x\n+\n--\n",
        "[quote]\n____\n",
        "((",
        "[[",
        "<<a,",
        "*_`",
        "{a",
        "|===\na|");
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void deep_nesting_ends(String piece) {
    nest(piece, 1000);
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("pieces")
  void deeper_nesting_ends(String piece) {
    nest(piece, 4000);
  }

  private void nest(String piece, int times) {
    page(piece.repeat(times));
    assertThat(site.bake(DATE).problems()).isNotNull();
  }

  @Tag("thorough")
  @Test
  void levels_that_grow_and_grow_end_in_little_memory() throws IOException {
    page(
        IntStream.range(4, 1200)
                .mapToObj(depth -> "=".repeat(depth) + "\n")
                .collect(Collectors.joining())
            + IntStream.range(1, 1200)
                .mapToObj(depth -> "*".repeat(depth) + " x\n")
                .collect(Collectors.joining()));
    Fork fork = fork();
    assertThat(fork.output()).contains("content/test.adoc").doesNotContain("OutOfMemory");
    assertThat(fork.exit()).isNotZero();
  }

  @Tag("thorough")
  @Test
  void folders_within_folders_end() throws IOException {
    Path deep = project.resolve("content");
    for (int i = 0; i < 300; i++) {
      deep = Files.createDirectory(deep.resolve("mappe-" + i));
    }
    Files.writeString(deep.resolve("side.adoc"), "= Side\n:summary: Langt nede.\n\nTekst.\n");
    assertThat(site.bake(DATE).problems()).isNotNull();
  }

  @Test
  void texts_made_to_be_slow_are_ended_together() {
    endsTogether(Processors.IMPATIENT);
  }

  @Tag("thorough")
  @Test
  void texts_made_to_be_slow_are_ended_together_when_a_build_waits_no_longer() {
    endsTogether(Processors.USUAL);
  }

  /** Any one of them would take minutes or hours if the processor were let. */
  private void endsTogether(AsciiDoc asciiDoc) {
    List<String> pieces =
        List.of(
            "xref:a[",
            "xref:a[\"a",
            "[[a,",
            "<<a",
            "pass:[",
            "{set:a:b",
            "{counter:a",
            "anchor:a[");
    for (int i = 0; i < pieces.size(); i++) {
      String line = pieces.get(i).repeat(19_000 / pieces.get(i).length()) + "\n";
      site.write("content/treg-" + i + ".adoc", "= T\n:summary: T" + i + ".\n\n" + line.repeat(20));
    }
    assertThat(site.bake(DATE, asciiDoc).problems())
        .filteredOn(problem -> problem.rule() == Rule.CONVERSION_TOO_SLOW)
        .extracting(problem -> problem.place().file())
        .contains("content/treg-0.adoc", "content/treg-1.adoc")
        .allMatch(file -> file.startsWith("content/treg-"));
    assertThat(site.publishes("index.html")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a ",
        "A",
        "Aa ",
        "\"a ",
        "«a» ",
        "<a ",
        "1-",
        "- ",
        "!a. A",
        "*a* ",
        "_a_",
        "`a`",
        "+++a",
        "https://a.",
        "link:a",
        "{a}",
        "SV vil ",
        "Ab Cd ",
        "vår ",
        "mailto:a",
        "\u00a0",
        "\u0000",
        "\u202e",
        "&amp;",
        "(((a",
        "a::",
        "| ",
        "SV",
        "a a ",
        "1",
        ". ",
        "---|",
        "~~a~",
        "[a](b."
      })
  void a_long_line_of_any_one_sign_is_read_at_once(String piece) {
    int times = 19_000 / piece.length();
    page((piece.repeat(times) + "\n").repeat(2));
    assertThat(rules()).doesNotContain("for-treg");
  }

  static Stream<String> lines() {
    return Stream.of(
        "<<a%d>>",
        "xref:a%d.adoc[]",
        "xref:a%d.adoc#b%<d[]",
        "link:javascript:a%d[x]",
        "[[a%d]]Tekst.%n",
        "* [[a%d,Tittel %<d]]få nummer %<d.",
        "* punkt nummer %d",
        "a%d:: tekst",
        "|a%d",
        "== Overskrift %d%n",
        "[.rolle%d]%nTekst.%n",
        "{a%d}",
        "footnote:[a%d]",
        "include::a%d.adoc[]",
        "ifdef::a%d[]",
        "<b%d>");
  }

  @ParameterizedTest
  @MethodSource("lines")
  void a_thousand_of_anything_end(String piece) {
    repeat(piece, 1_000);
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("lines")
  void ten_thousand_of_anything_end(String piece) {
    repeat(piece, 10_000);
  }

  private void repeat(String piece, int times) {
    page(
        "[.punkter]\n.SV vil\n"
            + IntStream.range(0, times)
                .mapToObj(i -> String.format(piece, i))
                .collect(Collectors.joining("\n")));
    assertThat(site.bake(DATE).problems()).isNotNull();
  }

  @Test
  void ten_thousand_attributes_at_the_top_end() {
    site.write(
        "content/test.adoc",
        "= Prøve\n"
            + IntStream.range(0, 10_000)
                .mapToObj(i -> ":sumary" + i + ": x\n")
                .collect(Collectors.joining()));
    assertThat(rules()).contains("attributt-ukjent");
  }

  @Tag("thorough")
  @Test
  void a_line_of_fifty_megabytes_is_refused_unread() throws IOException {
    bytes(project.resolve("content/lang.adoc"), 50);
    Fork fork = fork();
    assertThat(fork.output()).contains("for-stor-fil", "content/lang.adoc");
    Files.move(project.resolve("content/lang.adoc"), project.resolve("content/_lang.adoc"));
    page("include::_lang.adoc[]");
    assertThat(rules()).contains("for-stor-fil");
    site.delete("content/_lang.adoc");
    page("a".repeat(900_000));
    assertThat(rules()).containsExactly("for-lang-linje");
  }

  private static void bytes(Path file, int megabytes) throws IOException {
    byte[] megabyte = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < megabytes; i++) {
        out.write(megabyte);
      }
    }
  }

  @Tag("thorough")
  @Test
  void lists_beside_the_pages_are_bounded_too() throws IOException {
    for (String name :
        List.of(
            "unntak.txt",
            "samtykke.txt",
            "stikkord.txt",
            "synonymer.txt",
            "adresser.txt",
            "nivaa.txt")) {
      Path file = project.resolve("content").resolve(name);
      byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
      bytes(file, 50);
      assertThat(rules()).as(name).contains("for-stor-fil");
      Files.write(file, before);
    }
  }

  @Tag("thorough")
  @Test
  void a_hundred_thousand_files_are_refused() throws IOException {
    Path many = Files.createDirectories(project.resolve("content/mange"));
    for (int i = 0; i < 100_000; i++) {
      Files.createFile(many.resolve("f" + i + ".adoc"));
    }
    Fork fork = fork();
    assertThat(fork.output()).contains("for-mange-filer").doesNotContain("OutOfMemory");
    assertThat(fork.exit()).isNotZero();
  }

  @Test
  void a_compressed_bomb_is_a_foreign_file_that_nobody_opens() throws IOException {
    for (String name : List.of("bombe.svgz", "bombe.png", "bombe.zip", "bombe.svg")) {
      Path bomb = project.resolve("content/" + name);
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < 100; i++) {
          out.write(zeros);
        }
      }
      page("image::" + name + "[Bilde]");
      assertThat(rules()).as(name).containsExactly("fremmed-fil", "bilde-ikke-tillatt");
      Files.delete(bomb);
    }
  }

  @Test
  void bytes_that_are_no_text_are_told_and_windows_line_ends_are_text() throws IOException {
    Files.write(project.resolve("content/test.adoc"), new byte[] {'=', ' ', (byte) 0xff, '\n'});
    assertThat(rules()).contains("ikke-utf-8");
    page("Tekst.\r\nMer tekst.\r\n");
    assertThat(site.problems(DATE)).isEmpty();
    assertThat(site.published("test/index.html")).doesNotContain("\r");
  }

  @Test
  void many_faults_are_told_in_little_memory() throws IOException {
    areTold(5_000);
  }

  @Tag("thorough")
  @Test
  void very_many_faults_are_told_in_little_memory() throws IOException {
    areTold(20_000);
  }

  private void areTold(int faults) throws IOException {
    page(
        IntStream.range(0, faults)
            .mapToObj(i -> "link:javascript:x" + i + "[x]")
            .collect(Collectors.joining("\n")));
    Fork fork = fork();
    assertThat(fork.output()).contains("lenke-ikke-tillatt").doesNotContain("OutOfMemory");
    assertThat(fork.exit()).isNotZero();
  }
}
