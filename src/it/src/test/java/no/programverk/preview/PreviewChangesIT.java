package no.programverk.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import no.programverk.testing.SmallSite;
import no.programverk.testing.Trees;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever kind of file is saved, what the preview then serves is byte for byte what a preview
 * serves that is started anew on the same sources, with nothing remembered.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PreviewChangesIT {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;
  private static Path project;
  private static RunningPreview preview;

  @BeforeAll
  static void start() throws Exception {
    Path site = SmallSite.SITES.resolve("valid/includes");
    project = SmallSite.of(site, folder).project();
    preview = new RunningPreview(project);
  }

  @AfterAll
  static void stop() throws Exception {
    preview.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "text; content/tema/helse/tannhelse.adoc; Tennene hører til kroppen; Tennene sitter i munnen; tema/tannhelse/",
        "title; content/tema/helse/tannhelse.adoc; = Tannhelse; = Munnhelse; tema/sykehjem/",
        "included file; content/tema/helse/_punkter.adoc; sikre god mat; sikre varm mat; k/god-mat/",
        "included by an included file; content/felles/dypere/_dypest.adoc; Aller dypest; Dypest av alt; tema/sykehjem/",
        "template; templates/topic.ftlh; </h1>; </h1><p>Fra malen.</p>; tema/tannhelse/",
        "included template; templates/layout.ftlh; <body>; <body><p>Fra rammen.</p>; ",
        "asset; assets/css/programverk.css; {; { /* ny */; ",
        "settings; jbake.properties; Prøveprogrammet; Det nye programmet; tema/",
        "list of keywords; content/stikkord.txt; tannpine; tannverk; stikkord/",
      })
  void a_saved_change_is_served_as_a_clean_build_would_have_it(
      String kind, String file, String before, String after, String page) throws Exception {
    String path = page == null ? "" : page;
    String served = get(preview, path);
    Path source = project.resolve(file);
    String text = Files.readString(source);
    assertThat(text).contains(before);

    Path baked = project.resolve("target/site").resolve(path + "index.html");
    String old = Files.readString(baked);
    Files.writeString(source, text.replace(before, after));
    while (get(preview, path).equals(served)) {
      Thread.sleep(10);
    }
    while (Files.readString(baked).equals(old)) {
      Thread.sleep(10); // shown before it is baked
    }

    assertThat(get(preview, path)).doesNotContain("utkast-feil");
    assertServedAsAnew(kind);
  }

  private static void assertServedAsAnew(String kind) throws Exception {
    Path copy = folder.resolve("anew-" + kind.replace(' ', '-'));
    for (String part : List.of("content", "templates", "assets")) {
      Trees.copy(project.resolve(part), copy.resolve(part));
    }
    Files.copy(project.resolve("jbake.properties"), copy.resolve("jbake.properties"));
    try (RunningPreview anew = new RunningPreview(copy.toRealPath())) {
      Map<String, String> clean = all(anew, copy);
      assertThat(clean).hasSizeGreaterThan(20);
      assertThat(all(preview, project)).isEqualTo(clean);
    }
  }

  /** All that is served of a site, by path. */
  private static Map<String, String> all(RunningPreview from, Path project) throws Exception {
    Map<String, String> served = new TreeMap<>();
    for (String file : Trees.read(project.resolve("target/site")).keySet()) {
      served.put(file, get(from, file));
    }
    return served;
  }

  /** An answer, byte for byte, but for the number of the draft. */
  private static String get(RunningPreview from, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create(from.address()).resolve(path);
    byte[] body =
        CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray()).body();
    return new String(body, StandardCharsets.ISO_8859_1)
        .replaceAll("data-versjon=\"[a-z0-9-]*\"", "");
  }
}
