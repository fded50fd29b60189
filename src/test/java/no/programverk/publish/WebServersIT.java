package no.programverk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import no.programverk.Settings;
import no.programverk.TestSite;
import no.programverk.finish.SiteRecord;
import no.programverk.publish.BuiltProject.Told;
import no.programverk.testing.WebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a build to what readers get: published to a folder, shown by the servers that people have as
 * the guide says, and verified. Each is skipped where the server is not installed.
 */
class WebServersIT {
  private static final String PAGE = "tema/ny/index.html";

  @TempDir private Path folder;

  @Test
  void what_nginx_shows_of_a_release_is_what_was_built() throws Exception {
    isAsBuilt(WebServer::nginx);
  }

  @Test
  void what_apache_shows_of_a_release_is_what_was_built() throws Exception {
    isAsBuilt(WebServer::apache);
  }

  private void isAsBuilt(WebServer.Kind kind) throws Exception {
    int port = WebServer.freePort();
    BuiltProject project = bake(port);
    assertThat(project.publish("prod").text()).contains("Publisert:");
    Path www = folder.toRealPath().resolve("www").resolve(Control.CURRENT);
    try (WebServer server = kind.start(folder, www, port)) {
      Told right = project.verify("prod");
      assertThat(right.stopped()).as(right.text()).isFalse();
      assertThat(right.text()).contains("Alle ", "http://127.0.0.1:" + port);

      Files.writeString(www.resolve(PAGE), "<p>en annen side</p>");
      Files.delete(www.resolve("404.html"));
      Told wrong = project.verify("prod");
      assertThat(wrong.stopped()).isTrue();
      assertThat(wrong.text().lines())
          .anyMatch(line -> line.startsWith(PAGE + ": andre bytes"))
          .anyMatch(line -> line.startsWith("404.html: "));
    }
  }

  /** A site with an old address that leads on. */
  private BuiltProject bake(int port) throws IOException {
    TestSite site =
        TestSite.of("adresser", folder).host("https://program.dittlag.no").release("2026-11-21");
    site.move("content/tema/skole/skolehelse.adoc", "content/tema/skole/ny.adoc")
        .replace(
            "content/tema/skole/ny.adoc",
            "\n:order:",
            "\n:tidligere-adresse: /tema/skolehelse/\n:order:")
        .write(
            Settings.FILE,
            site.read(Settings.FILE)
                + "\npubliser.prod.til=file:www\npubliser.prod.adresse=http://127.0.0.1:"
                + port
                + "\n");
    site.release("2027-01-01");
    assertThat(site.bake("2027-01-01").problems()).isEmpty();
    int files = Manifest.of(site.site()).files().size();
    SiteRecord.write(folder.toRealPath(), site.site(), LocalDate.parse("2027-01-01"), files);
    return BuiltProject.in(folder.toRealPath());
  }
}
