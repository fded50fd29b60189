package no.programverk.publish.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.programverk.digest.Sha256;
import no.programverk.ledger.Ledger;
import no.programverk.problem.Problems;
import no.programverk.publish.Canaries;
import no.programverk.publish.Polling;
import no.programverk.publish.Rivals;
import no.programverk.publish.SampleSite;
import no.programverk.publish.Trees;
import no.programverk.publish.Versions;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.LockRequest;
import no.programverk.publish.host.ProgressListener;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.PublishPlan;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.Publisher;
import no.programverk.publish.host.SecretMask;
import no.programverk.publish.host.Target;
import no.programverk.settings.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing to a bucket of S3Proxy, over its own protocol on the loopback interface. */
class S3PublishingIT {
  @TempDir private static Path shared;
  @TempDir private Path folder;
  private static S3Servers server;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    server = new S3Servers(shared, false);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private Host host(String prefix) throws IOException {
    Files.writeString(folder.resolve(Settings.FILE), "nettsted.navn=X\n");
    PublishContext context =
        new PublishContext(
            folder,
            Settings.read(folder, new Problems()).orElseThrow(),
            Ledger.EMPTY,
            Map.of("PUBLISH_USER", "kanari-id", "PUBLISH_PASSWORD", "kanari-hemmelig"),
            folder,
            folder.resolve("settings.xml"),
            new SecretMask(),
            false);
    Target target =
        new Target("prod", "s3", "//site/" + prefix, Map.of("endepunkt", server.address()));
    return new S3HostOpener().open(target, context);
  }

  private PublishPlan publish(String prefix, BuiltSite site) throws IOException {
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
  void of_300_files_one_changed_sends_one_and_readers_of_the_next_see_nothing_missing()
      throws IOException {
    sendsOne(300);
  }

  @Tag("thorough")
  @Test
  void of_5000_files_one_changed_sends_one_and_readers_of_the_next_see_nothing_missing()
      throws IOException {
    sendsOne(5000);
  }

  private void sendsOne(int files) throws IOException {
    Versions site = Versions.of(files, folder);
    String prefix = "one-of-" + files;
    publish(prefix, site.firstSite());
    server.haltAt(Integer.MAX_VALUE);
    publish(prefix, site.firstSite());
    assertThat(server.changes()).as("no change").isEmpty();
    publish(prefix, site.changedSite());
    assertThat(server.changes())
        .containsExactly(
            "DELETE /site/" + prefix + "/.publisering/paagaar",
            "PUT /site/" + prefix + "/.publisering/manifest.txt",
            "PUT /site/" + prefix + "/.publisering/paagaar",
            "PUT /site/" + prefix + "/" + SampleSite.ONE);
    Polling.during(
        () -> publish(prefix, site.secondSite()),
        path -> server.get(prefix, path),
        site.changed(),
        site.second(),
        false);
    mustBe(prefix, site.second());
  }

  @Test
  void of_two_publishers_at_once_exactly_one_wins_and_the_other_is_told() throws Exception {
    BuiltSite first = SampleSite.write(SampleSite.first(60), folder.resolve("v1"));
    BuiltSite second = SampleSite.write(SampleSite.second(60), folder.resolve("v2"));
    BuiltSite third = SampleSite.write(SampleSite.second(40), folder.resolve("v3"));
    server.haltAt(Integer.MAX_VALUE);
    for (int round = 0; round < 3; round++) {
      String prefix = "race" + round;
      publish(prefix, first);
      BuiltSite winner = Rivals.race(() -> host(prefix), second, third);
      mustBe(prefix, Trees.read(winner.folder()));
    }
  }

  @Test
  void no_file_is_cut_and_no_reference_broken_at_whatever_request_it_breaks() throws IOException {
    breakEverywhere(6);
  }

  @Tag("thorough")
  @Test
  void so_it_is_with_more_files_than_connections() throws IOException {
    breakEverywhere(60);
  }

  private void breakEverywhere(int files) throws IOException {
    Versions site = Versions.of(files, folder);
    int request = 0;
    boolean broke = true;
    while (broke) {
      request++;
      String prefix = "halt" + request;
      server.haltAt(Integer.MAX_VALUE);
      publish(prefix, site.firstSite());
      server.haltAt(request);
      try {
        publish(prefix, site.secondSite());
        broke = false;
      } catch (IOException e) {
        assertThat(SampleSite.broken(path -> server.get(prefix, path)))
            .as("request %d", request)
            .isEmpty();
      }
      server.haltAt(Integer.MAX_VALUE);
      publish(prefix, site.secondSite());
      mustBe(prefix, site.second());
      assertThat(server.get(prefix, "bare-i-forste/index.html")).isEmpty();
      assertThat(server.get(prefix, ".publisering/paagaar")).isEmpty();
    }
    assertThat(request).isGreaterThan(files * 5 / 6);
  }

  @Test
  void a_second_publisher_is_told_who_the_first_is() throws IOException {
    BuiltSite first = SampleSite.write(SampleSite.first(60), folder.resolve("v1"));
    BuiltSite second = SampleSite.write(SampleSite.second(60), folder.resolve("v2"));
    server.haltAt(Integer.MAX_VALUE);
    publish("two", first);
    server.haltAt(20);
    assertThatThrownBy(() -> publish("two", second)).isInstanceOf(IOException.class);
    server.haltAt(Integer.MAX_VALUE);
    LockRequest polite = new LockRequest(Publisher.self(Instant.now()), Publisher::isGone, false);
    try (Host host = host("two")) {
      assertThatThrownBy(() -> Trees.publish(host, second, polite, ProgressListener.SILENT))
          .isInstanceOf(PublishStopped.class)
          .hasMessageContaining(polite.self().user());
    }
    assertThat(List.of(SampleSite.broken(path -> server.get("two", path))))
        .allMatch(java.util.Set::isEmpty);
  }
}
