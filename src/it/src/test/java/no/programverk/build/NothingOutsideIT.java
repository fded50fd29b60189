package no.programverk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.programverk.digest.Sha256;
import no.programverk.testing.Fork;
import no.programverk.testing.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build in a process of its own, whose home, folder for temporary files and working folder are
 * watched: it leaves them as they were, and what stands there is found nowhere in what it makes or
 * says.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class NothingOutsideIT {
  private static final String CANARY = "kanarifuglenutenfor";

  /** Where a thief would look, from the watched folder. */
  private static final List<String> CANARIES =
      List.of(
          "home/.ssh/id_ed25519",
          "home/.m2/settings.xml",
          "home/.netrc",
          "home/.asciidoctorconfig",
          "home/notat.adoc",
          "tmp/notat.adoc",
          "work/notat.adoc",
          "work/docinfo.html",
          "work/content/index.adoc",
          "notat.adoc",
          "stil.css");

  @TempDir private Path folder;
  private Path watched;
  private Path project;
  private TestSite site;

  @BeforeEach
  void surroundings() throws IOException {
    watched = folder.toRealPath();
    project = Files.createDirectories(watched.resolve("p"));
    site = TestSite.of("base", project);
    for (String canary : CANARIES) {
      Path file = watched.resolve(canary);
      Files.createDirectories(file.getParent());
      Files.writeString(file, CANARY);
    }
  }

  /** Runs the build command, and holds it to what it promises. */
  private Fork bake() throws IOException {
    Map<String, String> before = outside();
    ProcessBuilder process = new ProcessBuilder();
    process.directory(watched.resolve("work").toFile());
    process.environment().put("HOME", watched.resolve("home").toString());
    process.environment().put("TMPDIR", watched.resolve("tmp").toString());
    process.environment().put("PROGRAMVERK_PASSORD", CANARY);
    Fork fork =
        Fork.bake(
            process,
            project,
            site.site(),
            "-Dbuild.date=2026-01-01",
            "-Duser.home=" + watched.resolve("home"),
            "-Djava.io.tmpdir=" + watched.resolve("tmp"));
    assertThat(outside()).isEqualTo(before);
    assertThat(fork.output()).doesNotContain(CANARY).doesNotContain("Exception:");
    assertThat(Trees.having(project, CANARY)).isEmpty();
    return fork;
  }

  /** Every folder, file and link but for those of the project, with what it holds. */
  private Map<String, String> outside() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(watched)) {
      all.filter(path -> !path.startsWith(project))
          .forEach(path -> found.put(name(path), of(path)));
    }
    return found;
  }

  private String name(Path path) {
    return watched.relativize(path).toString();
  }

  private static String of(Path path) {
    try {
      String time = Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS) + " ";
      return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
          ? time + Sha256.of(path)
          : Files.isDirectory(path) ? "folder" : time;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void page(int number, String body) {
    site.write(
        "content/prove-" + number + ".adoc",
        "= Prøve " + number + "\n:summary: Prøve nummer " + number + ".\n\n" + body + "\n");
  }

  @Test
  void the_canary_is_found_when_a_page_has_it() throws IOException {
    page(1, CANARY);
    site.bake("2026-01-01");
    assertThat(Trees.having(project, CANARY)).hasSizeGreaterThan(1);
  }

  @Test
  void a_good_site_is_built_and_nothing_outside_is_touched() throws IOException {
    List<String> texts =
        List.of(
            "Vi sier `include::" + watched + "/notat.adoc[]`, og ikke noe mer.",
            "plantuml::../../notat.adoc[]",
            "ditaa::../../notat.adoc[] chart::../../stil.css[]",
            "asset:../../stil.css[] kbd:[ctrl] exec::cat[../../notat.adoc]");
    for (int i = 0; i < texts.size(); i++) {
      page(i, texts.get(i));
    }
    Fork fork = bake();
    assertThat(fork.output()).contains("sider på");
    assertThat(fork.exit()).isZero();
    assertThat(bake().exit()).as("the second time, with what is kept").isZero();
  }

  @Test
  void a_hostile_site_is_refused_and_nothing_outside_is_touched() throws IOException {
    List<String> tricks =
        List.of(
            "[plantuml]\n----\n!include ../../notat.adoc\n----",
            "include::../../notat.adoc[]",
            "include::" + watched + "/home/notat.adoc[]",
            "include::file://" + watched + "/home/.ssh/id_ed25519[]",
            "include::{user-home}/notat.adoc[]",
            "include::~/notat.adoc[]",
            "include::lenke.adoc[]",
            "include::mappe/notat.adoc[]",
            "image::../../notat.adoc[x]",
            "image::x.svg[x,opts=inline]",
            "{set:docinfo:shared}{set:docinfodir:" + watched + "/work}Tekst",
            "{set:stylesheet:../../stil.css}{set:data-uri:}{set:allow-uri-read:}Tekst",
            "[source,ruby]\n----\ninclude::../../notat.adoc[]\n----",
            "[graphviz,"
                + watched
                + "/tmp/ut,svg]\n....\ndigraph {}\n....\n\nlink:../../notat.adoc[x]",
            "|===\na|include::../../notat.adoc[]\n|===",
            "++++\n<iframe src=\"file://" + watched + "/notat.adoc\"></iframe>\n++++");
    for (int i = 0; i < tricks.size(); i++) {
      page(i, tricks.get(i));
    }
    Path content = project.resolve("content");
    Files.createSymbolicLink(content.resolve("lenke.adoc"), watched.resolve("notat.adoc"));
    Files.createSymbolicLink(content.resolve("mappe"), watched.resolve("home"));
    Files.createSymbolicLink(content.resolve("synonymer.txt"), watched.resolve("notat.adoc"));
    Files.createSymbolicLink(content.resolve("samtykke.txt"), watched.resolve("home/.netrc"));
    Fork fork = bake();
    assertThat(fork.exit()).isNotZero();
    assertThat(fork.output())
        .contains("[lenkefil]", "[inkludering-utenfor]", "[html-ikke-tillatt]")
        .contains("content/synonymer.txt", "content/samtykke.txt");
    assertThat(site.site()).doesNotExist();
  }

  @Test
  void folders_that_are_links_to_elsewhere_are_not_followed() throws IOException {
    for (String part : List.of("templates", "assets")) {
      Files.createSymbolicLink(project.resolve(part + "/mappe"), watched.resolve("home"));
    }
    assertThat(bake().output()).contains("[lenkefil]");
  }
}
