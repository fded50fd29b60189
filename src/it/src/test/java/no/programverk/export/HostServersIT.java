package no.programverk.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.programverk.build.TestSite;
import no.programverk.testing.WebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The written rules in the servers themselves; each is skipped where it is not installed. */
class HostServersIT {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @TempDir private Path folder;
  private TestSite site;
  private int port;
  private WebServer server;

  @BeforeEach
  void bake() throws IOException {
    site =
        TestSite.of("adresser", folder).host("https://program.example.org").release("2026-11-21");
    site.move("content/tema/skole/skolehelse.adoc", "content/tema/skole/ny.adoc")
        .replace(
            "content/tema/skole/ny.adoc",
            "\n:order:",
            "\n:tidligere-adresse: /tema/skolehelse/\n:order:");
    assertThat(site.bake("2027-01-01").problems()).isEmpty();
    port = WebServer.freePort();
  }

  @AfterEach
  void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    return CLIENT.send(
        java.net.http.HttpRequest.newBuilder(address).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private void answersAsWritten() throws Exception {
    for (String old : List.of("/tema/skolehelse/", "/tema/skolehelse")) {
      HttpResponse<String> moved = get(old);
      assertThat(moved.statusCode()).as(old).isEqualTo(301);
      assertThat(URI.create(header(moved, "Location")).getPath()).isEqualTo("/tema/ny/");
    }
    assertThat(get("/bidra/tema/skolehelse/").statusCode()).isEqualTo(301);
    assertThat(get("/tema/skolehelse/under/").statusCode()).isEqualTo(404);

    HttpResponse<String> page = get("/tema/ny/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("innføre skolemat");
    assertThat(header(page, "Content-Security-Policy"))
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'");
    assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(page, "Permissions-Policy")).contains("geolocation=()");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");

    HttpResponse<String> missing = get("/finnes/ikke/");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("Siden finnes ikke");
    assertThat(header(missing, "Content-Security-Policy")).contains("default-src 'none'");

    String sheet;
    try (Stream<Path> sheets = Files.list(site.site().resolve("css"))) {
      sheet = sheets.findFirst().orElseThrow().getFileName().toString();
    }
    HttpResponse<String> css = get("/css/" + sheet);
    assertThat(header(css, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(header(css, "X-Content-Type-Options")).isEqualTo("nosniff");
    typesAreTold();
    unchangedIsNotSentAgain();
  }

  /** With "nosniff" a browser believes what it is told, letters included. */
  private void typesAreTold() throws Exception {
    Map<String, String> types =
        Map.of(
            "/tema/ny/", "text/html; charset=utf-8",
            "/lokallag/program/alle-punkter.txt", "text/plain; charset=utf-8",
            "/lokallag/program/alle-punkter.adoc", "text/asciidoc; charset=utf-8",
            "/data/punkter.csv", "text/csv; charset=utf-8",
            "/data/punkter.json", "application/json; charset=utf-8",
            "/endringer/endringer.atom", "application/atom+xml; charset=utf-8",
            "/k/skolemat/qr.svg", "image/svg+xml",
            "/k/skolemat/qr.png", "image/png",
            "/tema/ny/kort.png", "image/png");
    for (String path : types.keySet()) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(header(answer, "Content-Type")).as(path).isEqualToIgnoringCase(types.get(path));
      assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(header(answer, "Cache-Control")).as(path).isEqualTo("no-cache");
    }
  }

  private void unchangedIsNotSentAgain() throws Exception {
    HttpResponse<String> first = get("/tema/ny/");
    URI address = URI.create("http://127.0.0.1:" + port + "/tema/ny/");
    HttpResponse<String> again =
        CLIENT.send(
            java.net.http.HttpRequest.newBuilder(address)
                .header("If-None-Match", header(first, "ETag"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void nginx_reads_its_piece() throws Exception {
    server = WebServer.nginx(folder, site.site(), port);
    answersAsWritten();
  }

  @Test
  void apache_reads_its_file() throws Exception {
    server = WebServer.apache(folder, site.site(), port);
    answersAsWritten();
  }
}
