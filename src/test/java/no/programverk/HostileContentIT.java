package no.programverk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import no.programverk.problem.Problem;
import no.programverk.testing.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A stranger's content: each trick gets a clear problem or is harmless text, in bounded time, in
 * the memory that tests have, and nothing outside the project is read or written.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
class HostileContentIT {
  private static final String DATE = "2026-01-01";
  private static final String SECRET = "hemmelighetenutenfor";

  @TempDir Path folder;
  private TestSite site;
  private Path project;

  @BeforeEach
  void site() throws IOException {
    project = Files.createDirectories(folder.resolve("p"));
    site = TestSite.real(project);
    Files.writeString(folder.resolve("secret.adoc"), SECRET);
    Files.writeString(folder.resolve("secret.css"), SECRET);
  }

  private List<String> rules() {
    return site.bake(DATE).problems().stream().map(Problem::rule).distinct().toList();
  }

  /** The page that holds a trick; its words must not reach a reader as mark-up. */
  private void page(String body) {
    site.write("content/test.adoc", "= Prøve\n:summary: En prøve.\n\n" + body + "\n");
  }

  private void nothingLeaked() throws IOException {
    List<Problem> problems = site.bake(DATE).problems();
    assertThat(problems.toString()).doesNotContain(SECRET);
    Map<String, String> files = Trees.read(folder);
    String secret = java.util.HexFormat.of().formatHex(SECRET.getBytes(StandardCharsets.UTF_8));
    assertThat(
            files.entrySet().stream()
                .filter(file -> file.getValue().contains(secret))
                .map(Map.Entry::getKey))
        .containsExactlyInAnyOrder("secret.adoc", "secret.css");
    assertThat(files.keySet())
        .allMatch(file -> file.startsWith("p/") || file.startsWith("secret."));
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
        "include::lenke.adoc[]",
        "include::mappe/secret.adoc[]",
        "include::test.adoc[]",
        "link:../../secret.adoc[x]",
        "image::../../secret.css[x]",
        "image::https://example.org/x.svg[x]",
        "image::x.svg[opts=inline]",
        "++++\n<script>alert(1)</script>\n++++",
        "pass:[<svg onload=alert(1)>]",
        "+++<img src=x onerror=alert(1)>+++",
        "[subs=none]\n<iframe src=x></iframe>",
        "[#id\"onmouseover=\"alert(1)]\nTekst",
        "[.rolle\"onclick=\"x]\nTekst",
        "link:javascript:alert(1)[x]",
        "link:data:text/html,x[x]",
        "https://example.org/\"onclick=\"x[x]",
        "video::x.mp4[]",
        "audio::x.mp3[]",
        "stem:[x]\n\n[stem]\n++++\n<script>x</script>\n++++",
        ":allow-uri-read:\n\ninclude::https://example.org/x[]",
        "[source,ruby,linenums]\n----\nputs <1>\n----\n<1> x",
      })
  void a_trick_in_the_text_is_refused(String body) throws IOException {
    Files.createSymbolicLink(project.resolve("content/lenke.adoc"), folder.resolve("secret.adoc"));
    Files.createSymbolicLink(project.resolve("content/mappe"), folder);
    page(body);
    assertThat(site.bake(DATE).clean()).isFalse();
    Files.delete(project.resolve("content/lenke.adoc"));
    Files.delete(project.resolve("content/mappe"));
    assertThat(site.bake(DATE).clean()).as("without the links").isFalse();
    nothingLeaked();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{set:docinfo:shared}",
        "{set:allow-uri-read:}{counter:x:1000000}",
        "{counter2:x}Tekst",
        "{docdir}{user-home}{outfilesuffix}",
        "<script>alert(1)</script>",
        "kbd:[Ctrl] btn:[OK] menu:File[Open]",
        "icon:heart[]",
        "toc::[]",
        "`{{7*7}}` ${7*7} <#assign x=1> #{x}",
        "indexterm:[x] (((y)))",
        "ifeval::[\"{x}\" == \"\"]\nTekst\nendif::[]",
      })
  void a_trick_that_is_not_refused_is_harmless_text(String body) throws IOException {
    page(body);
    if (site.bake(DATE).clean()) {
      String html = site.published("test/index.html");
      assertThat(html)
          .doesNotContain("<script>alert", project.toString(), System.getProperty("user.home"))
          .doesNotContain("<#assign x", "<kbd", "<i class");
    }
    nothingLeaked();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docinfo", "docinfodir", "stylesheet", "linkcss", "source-highlighter", "data-uri",
        "allow-uri-read", "imagesdir", "iconsdir", "backend", "doctype", "safe-mode-name",
        "max-include-depth", "attribute-missing", "sectids", "template_dir", "compat-mode"
      })
  void an_attribute_of_the_processor_is_refused_in_the_top_and_in_the_text(String name)
      throws IOException {
    site.write(
        "content/test.adoc",
        "= Prøve\n:summary: En prøve.\n:" + name + ": ../../secret\n\nTekst.\n");
    assertThat(rules()).containsExactly("attributt-ukjent");
    page("Tekst.\n\n:" + name + ": ../../secret\n\nMer.");
    assertThat(rules()).containsExactly("attributt-i-teksten");
    nothingLeaked();
  }

  @Test
  void an_endless_chain_of_includes_ends() {
    site.write("content/_a.adoc", "include::_b.adoc[]\n\ninclude::_b.adoc[]\n");
    site.write("content/_b.adoc", "include::_a.adoc[]\n\ninclude::_a.adoc[]\n");
    page("include::_a.adoc[]");
    assertThat(rules()).contains("inkludering-uendelig");
  }

  @Test
  void an_included_piece_that_multiplies_is_bounded() {
    site.write("content/_a.adoc", "Tekst.\n".repeat(100_000));
    page("include::_a.adoc[]\n\n".repeat(200));
    assertThat(rules()).contains("inkludering-for-mye");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*", "====\n", "* x\n+\n--\n", "[quote]\n____\n", "((", "[[", "<<a,", "*_`", "{a"})
  void deep_nesting_ends(String piece) throws IOException {
    page(piece.repeat(4000));
    site.bake(DATE);
    nothingLeaked();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a ",
        "A",
        "Aa ",
        "\"a ",
        "«a» ",
        "[[a,",
        "<a ",
        "1-",
        "- ",
        "!a. A",
        "*a* ",
        "_a_",
        "`a`",
        "+++a",
        "pass:[",
        "https://a.",
        "xref:a[",
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
        "| "
      })
  void a_line_made_to_be_slow_is_not(String piece) throws IOException {
    int times = 19_000 / piece.length();
    page((piece.repeat(times) + "\n").repeat(4));
    site.bake(DATE);
    nothingLeaked();
  }

  @Test
  void a_line_of_fifty_megabytes_is_refused_unread() throws IOException {
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) 'a');
    try (OutputStream out = Files.newOutputStream(project.resolve("content/lang.adoc"))) {
      for (int i = 0; i < 50; i++) {
        out.write(megabyte);
      }
    }
    assertThat(rules()).containsExactly("for-stor-fil");
    Files.move(project.resolve("content/lang.adoc"), project.resolve("content/_lang.adoc"));
    page("include::_lang.adoc[]");
    assertThat(rules()).contains("for-stor-fil");
  }

  @Test
  void lists_beside_the_pages_are_bounded_too() throws IOException {
    byte[] huge = "a".repeat(50 << 20).getBytes(StandardCharsets.US_ASCII);
    for (String name : List.of("unntak.txt", "samtykke.txt", "stikkord.txt", "synonymer.txt")) {
      Path file = project.resolve("content").resolve(name);
      byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
      Files.write(file, huge);
      assertThat(rules()).as(name).contains("for-stor-fil");
      Files.write(file, before);
    }
  }

  @Test
  void a_hundred_thousand_files_are_refused() throws IOException {
    Path many = Files.createDirectories(project.resolve("content/mange"));
    for (int i = 0; i < 100_000; i++) {
      Files.createFile(many.resolve("f" + i + ".adoc"));
    }
    assertThat(rules()).contains("for-mange-filer");
  }

  @Test
  void a_compressed_bomb_is_a_foreign_file() throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(project.resolve("content/bombe.svgz")))) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        out.write(zeros);
      }
    }
    assertThat(rules()).containsExactly("fremmed-fil");
  }

  @Test
  void bytes_that_are_no_text_are_told_and_windows_line_ends_are_text() throws IOException {
    Files.write(project.resolve("content/test.adoc"), new byte[] {'=', ' ', (byte) 0xff, '\n'});
    assertThat(rules()).contains("ikke-utf-8");
    page("Tekst.\r\nMer tekst.\r\n");
    assertThat(site.problems(DATE)).isEmpty();
  }

  @Test
  void many_faults_are_told_and_not_more_than_can_be_read() {
    page(
        java.util.stream.IntStream.range(0, 20_000)
            .mapToObj(i -> "link:javascript:x" + i + "[x]")
            .collect(Collectors.joining("\n")));
    assertThat(site.bake(DATE).clean()).isFalse();
  }
}
