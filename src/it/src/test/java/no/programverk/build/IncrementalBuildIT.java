package no.programverk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.programverk.output.FileTrees;
import no.programverk.testing.Processors;
import no.programverk.testing.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Edits a project at random, again and again, and compares each incremental build with a build from
 * nothing: byte for byte, also where the edit is a fault and there is nothing to build.
 */
class IncrementalBuildIT {
  private static final long SEED = Long.getLong("seed", 20231L);

  private final Random random = new Random(SEED);
  private int counter;

  @TempDir Path folder;
  private Path project;
  private Path engine;
  private LocalDate date = LocalDate.of(2026, 1, 31);

  @BeforeEach
  void makeProject() throws IOException {
    project = Files.createDirectory(folder.toRealPath().resolve("prosjekt"));
    Trees.copy(Path.of("templates"), project.resolve("templates"));
    Trees.copy(Path.of("assets"), project.resolve("assets"));
    write("jbake.properties", "nettverk.navn=Nettverket\nnettsted.navn=Prøven\n");
    write("content/index.adoc", page("Forsiden", "Hva er dette?", ""));
    write(
        "content/forkortelser.adoc",
        page("Forkortelser", "Hva de betyr.", "AB:: alfa beta\n\n== Navn\n\nSV::\n"));
    write(
        "content/tema/index.adoc",
        "= Program\n:summary: Alt i ett.\n:status: forslag\n:periode: 2023-2027\n"
            + ":ordlyd: original\n\nHer er det.\n");
    for (String theme : List.of("en", "to")) {
      write(theme(theme), themePage(theme, theme.equals("en") ? 1 : 2));
      for (int i = 1; i <= 3; i++) {
        write(topic(theme, theme + "-" + i), topicPage(theme + "-" + i, i));
      }
    }
    write("content/om/_bit.adoc", "En delt setning.\n");
    write(
        "content/om/siden.adoc",
        page("Om siden", "Litt om siden.", "include::_bit.adoc[]\n\nOgså AB er nevnt.\n"));
    engine = Files.createDirectory(folder.resolve("motor"));
    Files.writeString(engine.resolve("versjon"), "1");
  }

  @Test
  void an_incremental_build_is_byte_for_byte_a_clean_one() throws IOException {
    isCleanAfterEach(40);
  }

  @Tag("thorough")
  @Test
  void so_it_is_after_hundreds_of_edits() throws IOException {
    isCleanAfterEach(Integer.getInteger("edits", 200));
  }

  private void isCleanAfterEach(int edits) throws IOException {
    Path site = folder.resolve("ut/site");
    assertThat(bake(site).problems()).isEmpty();
    int cleanBuilds = 0;
    for (int i = 0; i < edits; i++) {
      String edit = edit();
      BuildResult incremental = bake(site);
      Path fresh = folder.resolve("ren-" + i + "/site");
      BuildResult clean = bake(fresh);
      String step = "edit " + i + " of seed " + SEED + ": " + edit;
      if (incremental.written() > 0 || !incremental.problems().isEmpty()) {
        assertThat(incremental.problems()).as(step).isEqualTo(clean.problems());
      }
      assertThat(incremental.clean()).as(step).isEqualTo(clean.clean());
      if (clean.clean()) {
        assertThat(Trees.read(site)).as(step).isEqualTo(Trees.read(fresh));
        cleanBuilds++;
      } else {
        undo();
      }
      FileTrees.delete(fresh.getParent());
    }
    assertThat(cleanBuilds).as("edits that leave something to build").isGreaterThan(edits / 2);
  }

  @Test
  void with_nothing_changed_nothing_is_written() {
    Path site = folder.resolve("urort/site");
    bake(site);

    assertThat(bake(site).written()).isZero();
  }

  @Test
  void a_damaged_cache_counts_as_none() throws IOException {
    Path site = folder.resolve("skadet/site");
    bake(site);
    Map<String, String> whole = Trees.read(site);
    for (String name : List.of("inputs.bin", "outputs.bin", "conversions.bin")) {
      Path file = folder.resolve("skadet/site-cache").resolve(name);
      for (int damage = 0; damage < 4; damage++) {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, damaged(bytes, damage));
        replace(anyTopic(), "\\z", "\n");

        assertThat(bake(site).clean()).as(name + " " + damage).isTrue();
        assertThat(Trees.read(site)).as(name + " " + damage).isEqualTo(whole);
      }
    }
  }

  private byte[] damaged(byte[] bytes, int damage) {
    return switch (damage) {
      case 0 -> new byte[0];
      case 1 -> Arrays.copyOf(bytes, bytes.length / 2);
      case 2 -> "noe helt annet".getBytes(StandardCharsets.UTF_8);
      default -> {
        byte[] flipped = bytes.clone();
        flipped[bytes.length / 2 + random.nextInt(bytes.length / 2)] ^= 0x55;
        yield flipped;
      }
    };
  }

  @Test
  void a_file_that_was_changed_in_the_site_is_made_again() throws IOException {
    Path site = folder.resolve("rotet/site");
    bake(site);
    Map<String, String> whole = Trees.read(site);
    Files.writeString(site.resolve("tema/en-1/index.html"), "rotet");
    Files.delete(site.resolve("tema/en-2/index.html"));

    assertThat(bake(site).written()).isEqualTo(2);
    assertThat(Trees.read(site)).isEqualTo(whole);
  }

  @Test
  void two_builds_at_once_leave_one_whole_site() throws Exception {
    Path site = folder.resolve("samtidig/site");
    var one = CompletableFuture.supplyAsync(() -> bake(site));
    var other = CompletableFuture.supplyAsync(() -> bake(site));

    assertThat(one.get().clean()).isTrue();
    assertThat(other.get().clean()).isTrue();
    bake(folder.resolve("ren/site"));
    assertThat(Trees.read(site)).isEqualTo(Trees.read(folder.resolve("ren/site")));
  }

  private BuildResult bake(Path site) {
    return new SiteBuilder(project, site, date, Progress.SILENT, Processors.USUAL, engine).build();
  }

  // Edits

  private final Map<String, String> before = new TreeMap<>();

  /** Changes something, and says what. */
  private String edit() throws IOException {
    snapshot();
    counter++;
    return switch (random.nextInt(18)) {
      case 0, 1, 2 -> replace(any("content", ".adoc"), "\\z", "\nNy setning " + counter + ".\n");
      case 3 -> replace(any("content/tema", ".adoc"), "(?m)^= .*", "= Tittel " + counter);
      case 4 -> replace(anyTopic(), "(?m)^:summary: .*", ":summary: Nytt " + counter + ".");
      case 5 -> replace(anyTopic(), "(?m)^:stikkord: .*", ":stikkord: ord" + counter + ", felles");
      case 6 -> replace(anyTopic(), "sikre at noe", "sikre at noe annet");
      case 7 -> replace("content/om/_bit.adoc", "\\z", "Delt " + counter + ".\n");
      case 8 -> replace(any("templates", ".ftlh"), "\\z", "\n<#-- " + counter + " -->");
      case 9 -> replace("templates/parts.ftlh", "<strong>", "<strong >");
      case 10 -> replace(any("assets", ".css"), "\\z", "\n/* " + counter + " */");
      case 11 -> write("jbake.properties", read("jbake.properties") + settings());
      case 12 -> addOrDeleteTopic();
      case 13 -> moveTopic();
      case 14 -> engineOrDate();
      case 15, 16 -> formerAddress();
      default -> fault();
    };
  }

  /** Gives a page an address that it had, which may be another page's or the site's own. */
  private String formerAddress() throws IOException {
    String address =
        List.of(
                "/tema/gammel-" + random.nextInt(3) + "/",
                "/om/data/",
                "/404.html",
                "/robots.txt/",
                "/tema/en-1/",
                "/tema/en-2/index.html")
            .get(random.nextInt(6));
    String page = anyTopic();
    write(page, read(page).replaceFirst("(?m)^:tidligere-adresse: .*\n", ""));
    return replace(page, "(?m)^:order:", ":tidligere-adresse: " + address + "\n:order:");
  }

  private String settings() {
    return "kontakt.epost=post" + counter + "@eksempel.no\n";
  }

  private String engineOrDate() throws IOException {
    if (random.nextBoolean()) {
      Files.writeString(engine.resolve("versjon"), "" + counter);
      return "another engine";
    }
    date = LocalDate.of(2022 + random.nextInt(8), 1, 31);
    return "build date " + date;
  }

  private String addOrDeleteTopic() throws IOException {
    List<Path> topics = topics();
    if (topics.size() > 4 && random.nextBoolean()) {
      Path gone = topics.get(random.nextInt(topics.size()));
      Files.delete(gone);
      return "delete " + gone.getFileName();
    }
    String slug = "ny-" + counter;
    return write(topic(random.nextBoolean() ? "en" : "to", slug), topicPage(slug, 10 + counter));
  }

  private String moveTopic() throws IOException {
    Path from = anyOf(topics());
    String theme = from.getParent().endsWith("en") ? "to" : "en";
    Path to = project.resolve(topic(theme, "flyttet-" + counter));
    String text =
        Files.readString(from).replaceAll("(?m)^:order: .*", ":order: " + (100 + counter));
    Files.delete(from);
    Files.writeString(to, text);
    return "move " + from.getFileName() + " to " + to.getFileName();
  }

  private String fault() throws IOException {
    return switch (random.nextInt(3)) {
      case 0 -> replace(anyTopic(), "\\z", "\n+++<b onclick=\"x\">+++\n");
      case 1 -> replace(anyTopic(), "(?m)^:summary: .*\n", "");
      default -> replace(any("templates", "c.ftlh"), "\\z", "\n${mangler}");
    };
  }

  // The project as files

  private void snapshot() throws IOException {
    before.clear();
    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        before.put(project.relativize(file).toString(), Files.readString(file));
      }
    }
  }

  private void undo() throws IOException {
    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!before.containsKey(project.relativize(file).toString())) {
          Files.delete(file);
        }
      }
    }
    for (var file : before.entrySet()) {
      write(file.getKey(), file.getValue());
    }
  }

  private String replace(String path, String pattern, String with) throws IOException {
    String text = read(path);
    write(path, text.replaceFirst(pattern, with.replace("$", "\\$")));
    return path + ": " + pattern + " to " + with.strip();
  }

  private String any(String root, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(project.resolve(root))) {
      List<Path> found = files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
      return project.relativize(anyOf(found)).toString();
    }
  }

  private String anyTopic() throws IOException {
    return project.relativize(anyOf(topics())).toString();
  }

  private <T> T anyOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private List<Path> topics() throws IOException {
    List<Path> topics = new ArrayList<>();
    for (String theme : List.of("en", "to")) {
      try (Stream<Path> files = Files.list(project.resolve("content/tema").resolve(theme))) {
        files.filter(file -> !file.endsWith("index.adoc")).sorted().forEach(topics::add);
      }
    }
    return topics;
  }

  private String read(String path) throws IOException {
    return Files.readString(project.resolve(path));
  }

  private String write(String path, String text) {
    try {
      Files.createDirectories(project.resolve(path).getParent());
      Files.writeString(project.resolve(path), text);
      return "write " + path;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String page(String title, String summary, String body) {
    return "= " + title + "\n:summary: " + summary + "\n\n" + body;
  }

  private static String theme(String theme) {
    return "content/tema/" + theme + "/index.adoc";
  }

  private static String themePage(String theme, int order) {
    return "= Tema " + theme + "\n:order: " + order + "\n:summary: Om " + theme + ".\n\nTekst.\n";
  }

  private static String topic(String theme, String slug) {
    return "content/tema/" + theme + "/" + slug + ".adoc";
  }

  private static String topicPage(String slug, int order) {
    return "= Emne "
        + slug
        + "\n:order: "
        + order
        + "\n:summary: Om emnet "
        + slug
        + ".\n:stikkord: "
        + slug
        + ", felles\n\nEn innledning om AB.\n\n[.punkter]\n.SV vil\n* [[punkt-"
        + slug
        + ",Punkt "
        + slug
        + "]]sikre at noe blir gjort.\n";
  }
}
