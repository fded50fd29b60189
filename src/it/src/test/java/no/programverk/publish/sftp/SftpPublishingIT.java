package no.programverk.publish.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.programverk.publish.BuiltProject;
import no.programverk.publish.Canaries;
import no.programverk.publish.Permission;
import no.programverk.publish.Polling;
import no.programverk.publish.Rivals;
import no.programverk.publish.SampleSite;
import no.programverk.publish.Trees;
import no.programverk.publish.Versions;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.PublishPlan;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.tree.PublishMode;
import no.programverk.publish.tree.ReleasesHost;
import no.programverk.publish.tree.TreeHosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing over ssh to a real server on the loopback interface. */
class SftpPublishingIT {
  @TempDir private Path folder;
  private SshServers server;

  @BeforeEach
  void start() throws IOException {
    server = new SshServers(true);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private Host host(String name, PublishMode wish, boolean commands) throws IOException {
    return TreeHosts.open(server.tree(folder.resolve(name), folder, commands), wish);
  }

  private PublishPlan publish(String name, PublishMode wish, boolean commands, BuiltSite site)
      throws IOException {
    try (Host host = host(name, wish, commands)) {
      return Trees.publish(host, site);
    }
  }

  @Test
  void the_site_arrives_byte_by_byte_canaries_included() throws IOException {
    Map<String, byte[]> canaries = Canaries.files(20 << 20);
    BuiltSite site = SampleSite.write(canaries, folder.resolve("site"));
    publish("releases", PublishMode.RELEASES, true, site);
    publish("place", PublishMode.IN_PLACE, true, site);
    Map<String, String> sent = Trees.digests(canaries);
    assertThat(Trees.digests(Trees.read(folder.resolve("releases/current")))).isEqualTo(sent);
    assertThat(Trees.digests(Trees.read(folder.resolve("place")))).isEqualTo(sent);
  }

  @Test
  void of_300_files_one_changed_sends_one_and_readers_of_the_next_see_nothing_mixed_or_missing()
      throws IOException {
    sendsOne(300);
  }

  @Tag("thorough")
  @Test
  void of_5000_files_one_changed_sends_one_and_readers_of_the_next_see_nothing_mixed_or_missing()
      throws IOException {
    sendsOne(5000);
  }

  private void sendsOne(int files) throws IOException {
    Versions site = Versions.of(files, folder);
    for (Way way :
        List.of(
            new Way("shell", PublishMode.RELEASES, true, 2),
            new Way("links", PublishMode.RELEASES, false, 2),
            new Way("place", PublishMode.IN_PLACE, false, 3))) {
      publish(way.name(), way.wish(), way.commands(), site.firstSite());
      server.forget();
      assertThat(publish(way.name(), way.wish(), way.commands(), site.firstSite()).isEmpty())
          .isTrue();
      assertThat(server.operations()).as("%s: no change", way).isEmpty();
      server.forget();
      publish(way.name(), way.wish(), way.commands(), site.changedSite());
      assertThat(server.bodies()).as(way.name()).hasSize(way.bodies());
      assertThat(server.bodies().keySet())
          .filteredOn(path -> path.contains(SampleSite.ONE))
          .hasSize(1);
      assertThat(server.bodies().values()).allMatch(times -> times == 1);

      boolean whole = way.wish() == PublishMode.RELEASES;
      Path readers = folder.resolve(way.name()).resolve(whole ? "current" : "");
      assertThat(Trees.digests(Trees.read(readers))).isEqualTo(Trees.digests(site.changed()));
      Polling.during(
          () -> publish(way.name(), way.wish(), way.commands(), site.secondSite()),
          path -> Trees.file(readers, path),
          site.changed(),
          site.second(),
          whole);
      assertThat(Trees.digests(Trees.read(readers)))
          .containsAllEntriesOf(Trees.digests(site.second()));
    }
  }

  @Test
  void of_two_publishers_at_once_exactly_one_wins_and_the_other_is_told() throws Exception {
    BuiltSite first = SampleSite.write(SampleSite.first(60), folder.resolve("v1"));
    BuiltSite second = SampleSite.write(SampleSite.second(60), folder.resolve("v2"));
    BuiltSite third = SampleSite.write(SampleSite.second(40), folder.resolve("v3"));
    for (PublishMode wish : List.of(PublishMode.RELEASES, PublishMode.IN_PLACE)) {
      for (int round = 0; round < 3; round++) {
        String name = wish + "-" + round;
        publish(name, wish, true, first);
        BuiltSite winner = Rivals.race(() -> host(name, wish, true), second, third);
        Path readers = folder.resolve(name).resolve(wish == PublishMode.RELEASES ? "current" : "");
        assertThat(Trees.digests(Trees.read(readers)))
            .containsAllEntriesOf(Trees.digests(Trees.read(winner.folder())))
            .hasSize(winner.manifest().files().size() + 1);
      }
    }
  }

  private record Way(String name, PublishMode wish, boolean commands, int bodies) {}

  @Test
  void it_says_how_the_release_was_made() throws IOException {
    BuiltSite first = SampleSite.write(SampleSite.first(10), folder.resolve("v1"));
    BuiltSite second = SampleSite.write(SampleSite.second(10), folder.resolve("v2"));
    try (Host fresh = host("shell", PublishMode.BEST, true)) {
      Trees.publish(fresh, first);
      assertThat(fresh.method()).isEqualTo("utgivelse-lenker");
    }
    try (Host shell = host("shell", PublishMode.RELEASES, true)) {
      Trees.publish(shell, second);
      assertThat(shell.method()).isEqualTo("utgivelse-kommando");
    }
    try (Host links = host("shell", PublishMode.RELEASES, false)) {
      Trees.publish(links, first);
      assertThat(links.method()).isEqualTo("utgivelse-lenker");
    }
  }

  @Test
  void a_rollback_is_at_most_three_requests() throws IOException {
    BuiltSite first = SampleSite.write(SampleSite.first(10), folder.resolve("v1"));
    BuiltSite second = SampleSite.write(SampleSite.second(10), folder.resolve("v2"));
    publish("www", PublishMode.RELEASES, true, first);
    publish("www", PublishMode.RELEASES, true, second);
    server.forget();
    try (Host host = new ReleasesHost(server.tree(folder.resolve("www"), folder, true))) {
      host.rollback(Optional.empty(), Trees.lock());
    }
    assertThat(server.requests()).isLessThanOrEqualTo(3);
    assertThat(Trees.digests(Trees.read(folder.resolve("www/current"))))
        .isEqualTo(Trees.digests(SampleSite.first(10)));

    String named = releases("www").get(0);
    server.forget();
    try (Host host = new ReleasesHost(server.tree(folder.resolve("www"), folder, true))) {
      host.rollback(Optional.of(named), Trees.lock());
    }
    assertThat(server.requests()).as("to a release by its name").isLessThanOrEqualTo(3);
    assertThat(Trees.digests(Trees.read(folder.resolve("www/current"))))
        .containsAllEntriesOf(Trees.digests(SampleSite.second(10)));
  }

  private List<String> releases(String name) throws IOException {
    try (Host host = host(name, PublishMode.RELEASES, true)) {
      return host.releases().stream().map(Host.KeptRelease::id).toList();
    }
  }

  @Test
  void a_release_is_wholly_old_or_wholly_new_at_whatever_request_the_connection_breaks()
      throws IOException {
    breakEverywhere(PublishMode.RELEASES, "current", 6);
  }

  @Tag("thorough")
  @Test
  void a_release_of_more_files_than_are_under_way_at_once_is_wholly_old_or_wholly_new()
      throws IOException {
    breakEverywhere(PublishMode.RELEASES, "current", 60);
  }

  @Test
  void in_place_no_file_is_cut_and_no_reference_broken_at_whatever_request_it_breaks()
      throws IOException {
    breakEverywhere(PublishMode.IN_PLACE, "", 6);
  }

  @Tag("thorough")
  @Test
  void in_place_of_more_files_than_are_under_way_at_once_none_is_cut_and_no_reference_broken()
      throws IOException {
    breakEverywhere(PublishMode.IN_PLACE, "", 60);
  }

  private void breakEverywhere(PublishMode wish, String published, int files) throws IOException {
    Versions site = Versions.of(files, folder);
    Map<String, String> old = Trees.digests(site.first());
    Map<String, String> now = Trees.digests(site.second());
    int request = 0;
    boolean broke = true;
    while (broke) {
      request++;
      String name = "host" + request;
      try (Host host =
          TreeHosts.open(new no.programverk.publish.file.LocalTree(folder.resolve(name)), wish)) {
        Trees.publish(host, site.firstSite());
      }
      server.haltAt(request, false);
      broke = breaks(name, wish, site.secondSite());
      server.forget();
      Path readers = folder.resolve(name).resolve(published);
      Map<String, String> is = Trees.digests(Trees.read(readers));
      if (wish == PublishMode.RELEASES) {
        if (!is.equals(old)) {
          assertThat(is).as("request %d", request).containsAllEntriesOf(now).hasSize(files + 1);
        }
      } else {
        assertThat(SampleSite.broken(path -> Trees.file(readers, path)))
            .as("request %d", request)
            .isEmpty();
        is.forEach(
            (path, digest) ->
                assertThat(digest)
                    .as(path)
                    .isIn(String.valueOf(old.get(path)), String.valueOf(now.get(path))));
      }
      heal(name, wish, site.secondSite(), request % 20 == 0);
      assertThat(Trees.digests(Trees.read(readers)))
          .as("after request %d and a rerun", request)
          .containsAllEntriesOf(now)
          .doesNotContainKey("bare-i-forste/index.html");
      no.programverk.output.FileTrees.delete(folder.resolve(name));
    }
    assertThat(request).isGreaterThan(files * 5 / 3);
  }

  /** Runs again; mostly in the folder itself, where it is the same code and ten times as fast. */
  private void heal(String name, PublishMode wish, BuiltSite site, boolean overSsh)
      throws IOException {
    if (overSsh) {
      publish(name, wish, false, site);
      return;
    }
    try (Host host =
        TreeHosts.open(new no.programverk.publish.file.LocalTree(folder.resolve(name)), wish)) {
      Trees.publish(host, site);
    }
  }

  private boolean breaks(String name, PublishMode wish, BuiltSite site) {
    try {
      publish(name, wish, false, site);
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void a_full_disk_a_forbidden_write_and_a_server_that_dies_leave_the_old_release()
      throws IOException {
    Map<String, byte[]> first = SampleSite.first(60);
    BuiltSite firstSite = SampleSite.write(first, folder.resolve("v1"));
    BuiltSite secondSite = SampleSite.write(SampleSite.second(60), folder.resolve("v2"));
    publish("www", PublishMode.RELEASES, true, firstSite);
    // 4: failure, what servers say of a full disk; 3: permission denied.
    for (int status : List.of(4, 3)) {
      server.failAt(20, status);
      assertThatThrownBy(() -> publish("www", PublishMode.RELEASES, false, secondSite))
          .isInstanceOf(IOException.class);
      server.forget();
      assertThat(Trees.digests(Trees.read(folder.resolve("www/current"))))
          .isEqualTo(Trees.digests(first));
    }
    server.haltAt(90, true);
    assertThatThrownBy(() -> publish("www", PublishMode.RELEASES, false, secondSite))
        .isInstanceOf(IOException.class);
    assertThat(Trees.digests(Trees.read(folder.resolve("www/current"))))
        .isEqualTo(Trees.digests(first));
    server.close();
    server = new SshServers(true);
    publish("www", PublishMode.RELEASES, true, secondSite);
    assertThat(Trees.digests(Trees.read(folder.resolve("www/current"))))
        .containsAllEntriesOf(Trees.digests(SampleSite.second(60)));
  }

  @Test
  void in_place_a_full_disk_and_a_forbidden_write_leave_whole_files_and_a_rerun_heals()
      throws IOException {
    Versions site = Versions.of(60, folder);
    publish("place", PublishMode.IN_PLACE, false, site.firstSite());
    Path readers = folder.resolve("place");
    for (int status : List.of(4, 3)) {
      server.failAt(60, status);
      assertThatThrownBy(() -> publish("place", PublishMode.IN_PLACE, false, site.secondSite()))
          .isInstanceOf(IOException.class);
      server.forget();
      assertThat(SampleSite.broken(path -> Trees.file(readers, path))).isEmpty();
      publish("place", PublishMode.IN_PLACE, false, site.secondSite());
      assertThat(Trees.digests(Trees.read(readers)))
          .containsAllEntriesOf(Trees.digests(site.second()))
          .doesNotContainKey("bare-i-forste/index.html");
      publish("place", PublishMode.IN_PLACE, false, site.firstSite());
    }
  }

  @Test
  void an_unknown_server_and_a_server_with_another_key_are_sent_nothing() throws IOException {
    var context = server.context(folder, Map.of("PUBLISH_PASSWORD", SshServers.PASSWORD));
    var unknown = server.target(folder.resolve("www"), Map.of("vertsnoekkel", ""));
    assertThatThrownBy(() -> new SftpHostOpener().open(unknown, context))
        .isInstanceOf(PublishStopped.class)
        .hasMessageContaining(server.fingerprint());
    var changed = server.target(folder.resolve("www"), Map.of("vertsnoekkel", "SHA256:other"));
    assertThatThrownBy(() -> new SftpHostOpener().open(changed, context))
        .isInstanceOf(PublishStopped.class)
        .hasMessageContaining("annen nøkkel");
    assertThat(folder.resolve("www")).doesNotExist();
  }

  @Test
  void a_server_whose_key_changed_since_it_was_known_is_sent_nothing() throws IOException {
    Path known = folder.resolve("known_hosts");
    Files.writeString(
        known,
        "[127.0.0.1]:"
            + server.port()
            + " "
            + org.apache.sshd.common.config.keys.PublicKeyEntry.toString(
                SshServers.key("ecdsa-sha2-nistp256", 256).getPublic())
            + "\n");
    var target =
        server.target(
            folder.resolve("www"), Map.of("vertsnoekkel", "", "kjente-verter", "known_hosts"));
    var context = server.context(folder, Map.of("PUBLISH_PASSWORD", SshServers.PASSWORD));
    assertThatThrownBy(() -> new SftpHostOpener().open(target, context))
        .isInstanceOf(PublishStopped.class)
        .hasMessageContaining("annen nøkkel");
  }

  @Test
  void what_the_server_does_is_said_with_the_state_it_leaves_and_a_rerun_heals()
      throws IOException {
    BuiltProject project =
        new BuiltProject(
            Files.createDirectory(folder.resolve("project")),
            "publiser.prod.til=sftp://%s@127.0.0.1:%d%s\npubliser.prod.vertsnoekkel=%s\n"
                .formatted(
                    SshServers.USER, server.port(), folder.resolve("www"), server.fingerprint()),
            Map.of("PUBLISH_PASSWORD", SshServers.PASSWORD));
    assertThat(project.build(SampleSite.first(60)).publish("prod").stopped()).isFalse();
    project.build(SampleSite.second(60));
    server.failAt(60, 4);
    assertThat(project.publish("prod").text())
        .contains("no more of this", "Leserne ser den forrige utgivelsen, hel.")
        .doesNotContain("Låsen hos verten")
        .endsWith("mvn programverk:publish -Dpublish.to=prod");
    server.forget();
    server.haltAt(60, false);
    assertThat(project.publish("prod").text())
        .contains(
            "Leserne ser den forrige utgivelsen, hel.", "Låsen hos verten kunne ikke tas bort")
        .doesNotContain(SshServers.PASSWORD);
    server.forget();
    // The publisher that failed is this process, which lives: as it is for another machine.
    assertThat(project.publish("prod").text()).contains("-Dpublish.allow=unlock");
    assertThat(project.publish("prod", Permission.UNLOCK).stopped()).isFalse();
    assertThat(Trees.digests(Trees.read(folder.resolve("www/current"))))
        .containsAllEntriesOf(Trees.digests(SampleSite.second(60)));
  }
}
