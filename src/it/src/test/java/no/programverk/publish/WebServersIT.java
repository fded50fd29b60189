package no.programverk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.build.TestSite;
import no.programverk.command.CommandNames;
import no.programverk.output.SiteRecord;
import no.programverk.publish.BuiltProject.Told;
import no.programverk.publish.file.LocalTree;
import no.programverk.publish.host.ControlFiles;
import no.programverk.publish.host.Host;
import no.programverk.publish.tree.PublishMode;
import no.programverk.publish.tree.TreeHosts;
import no.programverk.settings.Settings;
import no.programverk.testing.WebServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a build to what readers get: published to a folder, shown by the servers that people have as
 * the guide says, and verified. Each is skipped where the server is not installed.
 */
class WebServersIT {
  private static final String PAGE = "tema/ny/index.html";
  private static final String DAY = "2027-01-01";

  /** A command of the table of those about a published site, and its name. */
  private static final Pattern TYPED =
      Pattern.compile("`mvn -P(([\\w-]+) -Dpublish\\.to=prod[^`]*)`");

  @TempDir private Path folder;
  private TestSite site;

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
    Path www = folder.toRealPath().resolve("www").resolve(ControlFiles.CURRENT);
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

  @Tag("thorough")
  @Test
  void the_commands_of_the_readme_do_what_they_say_when_they_are_typed() throws Exception {
    int port = WebServer.freePort();
    BuiltProject project = bake(port);
    project.publish("prod");
    site.write(Settings.FILE, site.read(Settings.FILE) + "kontakt.epost=styret@dittlag.no\n");
    build();
    Path www = folder.toRealPath().resolve("www");
    try (WebServer server = WebServer.nginx(folder, www.resolve(ControlFiles.CURRENT), port)) {
      project.publish("prod");
      MavenCommands maven = new MavenCommands(folder.toRealPath(), "");
      maven.writeSettings("x", "x", "x");
      Matcher typed = TYPED.matcher(Files.readString(Path.of("README.md")));
      Map<String, String> told = new TreeMap<>();
      while (typed.find()) {
        String newest = newest(www);
        told.put(
            typed.group(2),
            maven.type(
                CommandNames.PLUGIN_PREFIX + typed.group(1).replace("…", newest),
                "-Dbuild.date=" + DAY));
      }
      assertThat(told).containsOnlyKeys("plan", "verify-site", "releases", "rollback", "purge");
      assertThat(told.get("plan")).contains("0 nye, 0 endret, 0 fjernes", "Ingenting er endret.");
      assertThat(told.get("verify-site")).contains("Alle ", "slik de skal være");
      assertThat(told.get("releases")).contains("leserne ser denne");
      assertThat(told.get("rollback")).contains("Leserne ser nå utgivelsen");
      assertThat(told.get("purge")).contains("er slettet for godt");
      assertThat(www.resolve(ControlFiles.RELEASES).toFile().list()).hasSize(1);
    }
  }

  private static String newest(Path www) throws IOException {
    try (Host host = TreeHosts.open(new LocalTree(www), PublishMode.BEST)) {
      return host.releases().get(0).id();
    }
  }

  /** A site with an old address that leads on. */
  private BuiltProject bake(int port) throws IOException {
    site = TestSite.of("adresser", folder).host("https://program.dittlag.no").release("2026-11-21");
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
    site.release(DAY);
    build();
    return BuiltProject.in(folder.toRealPath());
  }

  private void build() throws IOException {
    assertThat(site.bake(DAY).problems()).isEmpty();
    SiteRecord.write(folder.toRealPath(), site.site(), LocalDate.parse(DAY));
  }
}
