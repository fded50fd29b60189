package no.programverk.publish.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.programverk.Settings;
import no.programverk.cache.Sha256;
import no.programverk.ledger.Ledger;
import no.programverk.problem.Problems;
import no.programverk.publish.Canaries;
import no.programverk.publish.Claim;
import no.programverk.publish.Host;
import no.programverk.publish.Mask;
import no.programverk.publish.Observer;
import no.programverk.publish.Owner;
import no.programverk.publish.Plan;
import no.programverk.publish.Polling;
import no.programverk.publish.PublishStopped;
import no.programverk.publish.Rivals;
import no.programverk.publish.SampleSite;
import no.programverk.publish.Site;
import no.programverk.publish.Surroundings;
import no.programverk.publish.Target;
import no.programverk.publish.Trees;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing to a bucket of S3Proxy, over its own protocol on the loopback interface. */
class S3PublishingIT {
  @TempDir private static Path shared;
  @TempDir private Path folder;
  private static S3Servers server;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    // A broken connection stays broken here: trying again would only take time.
    System.setProperty("aws.maxAttempts", "1");
    server = new S3Servers(shared, false);
  }

  @AfterAll
  static void stop() {
    System.clearProperty("aws.maxAttempts");
    server.close();
  }

  private Host host(String prefix) throws IOException {
    Files.writeString(folder.resolve(Settings.FILE), "nettsted.navn=X\n");
    Surroundings surroundings =
        new Surroundings(
            folder,
            Settings.read(folder, new Problems()).orElseThrow(),
            Ledger.EMPTY,
            Map.of("PUBLISH_USER", "kanari-id", "PUBLISH_PASSWORD", "kanari-hemmelig"),
            folder,
            folder.resolve("settings.xml"),
            new Mask(),
            false);
    Target target =
        new Target("prod", "s3", "//site/" + prefix, Map.of("endepunkt", server.address()));
    return new S3Opener().open(target, surroundings);
  }

  private Plan publish(String prefix, Site site) throws IOException {
    try (Host host = host(prefix)) {
      return Trees.publish(host, site);
    }
  }

  private void mustBe(String prefix, Map<String, byte[]> site) {
    site.forEach(
        (path, bytes) ->
            assertThat(server.get(prefix, path).map(Sha256::of))
                .as(path)
                .contains(Sha256.of(bytes)));
  }

  @Test
  void the_site_arrives_byte_by_byte_canaries_included_with_type_and_cache()
      throws IOException, InterruptedException {
    Map<String, byte[]> canaries = Canaries.files(20 << 20);
    publish("all", SampleSite.write(canaries, folder.resolve("site")));
    mustBe("all", canaries);
    var page = server.send("GET", "/site/all/index.html", new byte[0]);
    assertThat(page.headers().firstValue("content-type").orElse("").replace(" ", ""))
        .isEqualTo("text/html;charset=utf-8");
    assertThat(page.headers().firstValue("cache-control").orElse("")).contains("must-revalidate");
    var style = server.send("GET", "/site/all/css/stil.0123456789.css", new byte[0]);
    assertThat(style.headers().firstValue("cache-control").orElse("")).contains("immutable");
  }

  @Test
  void of_5000_files_one_changed_sends_one_and_readers_of_the_next_see_nothing_missing()
      throws IOException {
    Map<String, byte[]> files = SampleSite.first(5000);
    Map<String, byte[]> changed = SampleSite.withOneChange(files);
    Map<String, byte[]> next = SampleSite.second(5000);
    publish("one", SampleSite.write(files, folder.resolve("v1")));
    server.haltAt(Integer.MAX_VALUE);
    publish("one", Site.of(folder.resolve("v1")));
    assertThat(server.changes()).as("no change").isEmpty();
    publish("one", SampleSite.write(changed, folder.resolve("v2")));
    assertThat(server.changes())
        .containsExactly(
            "DELETE /site/one/.publisering/paagaar",
            "PUT /site/one/.publisering/manifest.txt",
            "PUT /site/one/.publisering/paagaar",
            "PUT /site/one/" + SampleSite.ONE);
    Site last = SampleSite.write(next, folder.resolve("v3"));
    Polling.during(
        () -> publish("one", last), path -> server.get("one", path), changed, next, false);
    mustBe("one", next);
  }

  @Test
  void of_two_publishers_at_once_exactly_one_wins_and_the_other_is_told() throws Exception {
    Site first = SampleSite.write(SampleSite.first(60), folder.resolve("v1"));
    Site second = SampleSite.write(SampleSite.second(60), folder.resolve("v2"));
    Site third = SampleSite.write(SampleSite.second(40), folder.resolve("v3"));
    server.haltAt(Integer.MAX_VALUE);
    for (int round = 0; round < 3; round++) {
      String prefix = "race" + round;
      publish(prefix, first);
      Site winner = Rivals.race(() -> host(prefix), second, third);
      mustBe(prefix, Trees.read(winner.folder()));
    }
  }

  @Test
  void no_file_is_cut_and_no_reference_broken_at_whatever_request_it_breaks() throws IOException {
    Map<String, byte[]> first = SampleSite.first(60);
    Map<String, byte[]> second = SampleSite.second(60);
    Site firstSite = SampleSite.write(first, folder.resolve("v1"));
    Site secondSite = SampleSite.write(second, folder.resolve("v2"));
    int request = 0;
    boolean broke = true;
    while (broke) {
      request++;
      String prefix = "halt" + request;
      server.haltAt(Integer.MAX_VALUE);
      publish(prefix, firstSite);
      server.haltAt(request);
      try {
        publish(prefix, secondSite);
        broke = false;
      } catch (IOException e) {
        assertThat(SampleSite.broken(path -> server.get(prefix, path)))
            .as("request %d", request)
            .isEmpty();
      }
      server.haltAt(Integer.MAX_VALUE);
      publish(prefix, secondSite);
      mustBe(prefix, second);
      assertThat(server.get(prefix, "bare-i-forste/index.html")).isEmpty();
      assertThat(server.get(prefix, ".publisering/paagaar")).isEmpty();
    }
    assertThat(request).isGreaterThan(50);
  }

  @Test
  void a_second_publisher_is_told_who_the_first_is() throws IOException {
    Site first = SampleSite.write(SampleSite.first(60), folder.resolve("v1"));
    Site second = SampleSite.write(SampleSite.second(60), folder.resolve("v2"));
    server.haltAt(Integer.MAX_VALUE);
    publish("two", first);
    server.haltAt(20);
    assertThatThrownBy(() -> publish("two", second)).isInstanceOf(IOException.class);
    server.haltAt(Integer.MAX_VALUE);
    Claim polite = new Claim(Owner.self(Instant.now()), Owner::isGone, false);
    try (Host host = host("two")) {
      assertThatThrownBy(() -> Trees.publish(host, second, polite, Observer.SILENT))
          .isInstanceOf(PublishStopped.class)
          .hasMessageContaining(polite.self().user());
    }
    assertThat(List.of(SampleSite.broken(path -> server.get("two", path))))
        .allMatch(java.util.Set::isEmpty);
  }
}
