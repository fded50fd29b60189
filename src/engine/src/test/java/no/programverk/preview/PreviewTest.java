package no.programverk.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import no.programverk.build.Progress;
import no.programverk.build.SiteBuilder;
import no.programverk.testing.Processors;
import no.programverk.testing.Trees;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One preview of a copy of the real site, asked in many ways. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PreviewTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;
  private static Path project;
  private static RunningPreview preview;

  @BeforeAll
  static void start() throws Exception {
    project = Files.createDirectories(folder.toRealPath().resolve("p"));
    for (String part : new String[] {"content", "templates", "assets"}) {
      Trees.copy(Path.of(part), project.resolve(part));
    }
    Files.copy(Path.of("jbake.properties"), project.resolve("jbake.properties"));
    Files.writeString(folder.resolve("secret.html"), "secret");
    preview = new RunningPreview(project);
  }

  @AfterAll
  static void stop() throws Exception {
    preview.close();
  }

  private static String get(String path) throws Exception {
    URI uri = URI.create(preview.address()).resolve(path);
    return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
  }

  private static String waitFor(String path, Predicate<String> wanted) throws Exception {
    String page = get(path);
    while (!wanted.test(page)) {
      Thread.sleep(20);
      page = get(path);
    }
    return page;
  }

  /** The status line of a request that no well-behaved client would send. */
  private static String raw(String request) throws IOException {
    URI uri = URI.create(preview.address());
    try (Socket socket = new Socket("127.0.0.1", uri.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
      }
    }
  }

  @Test
  void pages_are_marked_as_drafts_and_the_files_of_the_site_are_not() throws Exception {
    assertThat(get("tema/sykehjem/"))
        .contains("<title>Utkast: Sykehjem")
        .contains("utkast-merke")
        .contains("noindex");
    assertThat(Files.readString(project.resolve("target/site/tema/sykehjem/index.html")))
        .doesNotContain("tkast-")
        .doesNotContain("_utkast");
  }

  @Test
  void a_save_is_seen_and_the_site_is_byte_for_byte_a_clean_build() throws Exception {
    Path page = project.resolve("content/tema/omsorg/sykehjem.adoc");
    String before = Files.readString(page);
    Files.writeString(page, before.replace("gode aktivitetstiltak", "veldig gode tiltak"));
    waitFor("tema/sykehjem/", html -> html.contains("veldig gode tiltak"));
    while (!Files.readString(project.resolve("target/site/tema/sykehjem/index.html"))
        .contains("veldig gode tiltak")) {
      Thread.sleep(20); // shown before it is baked
    }
    Path clean = folder.resolve("clean/site");
    new SiteBuilder(project, clean, RunningPreview.DATE, Progress.SILENT, Processors.USUAL).build();
    assertThat(Trees.read(project.resolve("target/site"))).isEqualTo(Trees.read(clean));
    Files.writeString(page, before);
    waitFor("tema/sykehjem/", html -> html.contains("gode aktivitetstiltak"));
  }

  @Test
  void a_mistake_covers_the_page_and_mending_it_brings_the_page_back() throws Exception {
    Path page = project.resolve("content/tema/omsorg/sykehjem.adoc");
    String before = Files.readString(page);
    Files.writeString(page, before.replace(":order: 2", ":ordre: 2"));
    assertThat(waitFor("tema/tannhelse/", html -> html.contains("utkast-feil")))
        .contains("content/tema/omsorg/sykehjem.adoc:2")
        .contains("<mark>")
        .contains("Mente du :order:");
    Files.writeString(page, before);
    waitFor("tema/tannhelse/", html -> !html.contains("utkast-feil"));
  }

  @Test
  void deleted_folders_and_broken_templates_are_told_and_survived() throws Exception {
    Path template = project.resolve("templates/topic.ftlh");
    String before = Files.readString(template);
    Files.writeString(template, "<#if");
    assertThat(waitFor("tema/sykehjem/", html -> html.contains("utkast-feil")))
        .contains("templates/topic.ftlh");
    Files.writeString(template, before);
    waitFor("tema/sykehjem/", html -> !html.contains("utkast-feil"));
    Path away = folder.resolve("away");
    Files.move(project.resolve("content"), away);
    assertThat(waitFor("tema/sykehjem/", html -> html.contains("utkast-feil")))
        .contains("mappe-mangler");
    Files.move(away, project.resolve("content"));
    waitFor("tema/sykehjem/", html -> !html.contains("utkast-feil"));
  }

  @Test
  void only_this_machine_is_answered() throws Exception {
    assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n")).endsWith("403");
    assertThat(raw("GET / HTTP/1.1\r\nHost: localhost.evil.example\r\n\r\n")).endsWith("403");
    assertThat(raw("GET / HTTP/1.0\r\n\r\n")).endsWith("403");
    assertThat(raw("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"))
        .endsWith("405");
    assertThat(raw("GET / HTTP/1.1\r\nHost: localhost:1\r\n\r\n")).endsWith("200");
    assertThat(raw("GET / HTTP/1.1\r\nHost: [::1]\r\n\r\n")).endsWith("200");
  }

  @Test
  void nothing_outside_the_site_is_served() throws Exception {
    Files.createSymbolicLink(
        project.resolve("target/site/lenke.html"), folder.resolve("secret.html"));
    for (String path :
        new String[] {
          "/lenke.html",
          "/../../jbake.properties",
          "/%2e%2e/%2e%2e/jbake.properties",
          "/..%2f..%2fjbake.properties",
          "/tema/..%2f..%2f..%2fjbake.properties",
          "/%00",
          "//etc/passwd",
          "/tema/../../../jbake.properties"
        }) {
      assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
          .as(path)
          .matches("HTTP/1.1 40[0-9]");
    }
    Files.delete(project.resolve("target/site/lenke.html"));
  }

  @Test
  void a_port_in_use_is_no_obstacle() throws Exception {
    int taken = URI.create(preview.address()).getPort();
    PreviewSession none = new PreviewSession(null, "x", System.err);
    try (PreviewServer second =
        new PreviewServer(none, new Overlay(project), new EventStream("x"), taken)) {
      assertThat(second.port()).isGreaterThan(taken);
    }
  }

  @Test
  void an_open_page_is_told_of_each_new_draft() throws Exception {
    URI uri = URI.create(preview.address()).resolve("_utkast/hendelser");
    try (InputStream events =
        CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream()).body()) {
      String first = line(events);
      Path css = project.resolve("assets/css/programverk.css");
      Files.writeString(css, Files.readString(css) + "\n");
      String next = line(events);
      assertThat(first).startsWith("data: ");
      assertThat(next).startsWith("data: ").isNotEqualTo(first);
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); line.isEmpty() || c != '\n'; c = in.read()) {
      if (c != '\n') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
