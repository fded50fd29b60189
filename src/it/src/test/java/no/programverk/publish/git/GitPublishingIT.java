package no.programverk.publish.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.programverk.publish.Canaries;
import no.programverk.publish.Polling;
import no.programverk.publish.Rivals;
import no.programverk.publish.SampleSite;
import no.programverk.publish.Trees;
import no.programverk.publish.Versions;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.Host.KeptRelease;
import no.programverk.publish.host.HostState;
import no.programverk.publish.host.ProgressListener;
import no.programverk.publish.host.PublishPlan;
import no.programverk.publish.host.PublishStopped;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing to a branch, over HTTP to a real server on the loopback interface. */
class GitPublishingIT {
  private static final String BRANCH = "gh-pages";

  @TempDir private Path folder;
  private GitServers server;

  @BeforeEach
  void start() throws IOException {
    server = new GitServers(folder.resolve("repo.git"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private GitHost host() throws IOException {
    var token = new UsernamePasswordCredentialsProvider("x-access-token", GitServers.TOKEN);
    return new GitHost(
        new GitRemote(server.address(), transport -> transport.setCredentialsProvider(token)),
        BRANCH,
        Optional.of("program.vert.no"));
  }

  private PublishPlan publish(BuiltSite site) throws IOException {
    try (Host host = host()) {
      return Trees.publish(host, site);
    }
  }

  private Map<String, String> published() throws IOException {
    Map<String, byte[]> files = server.files(BRANCH);
    files.keySet().removeAll(List.of(".nojekyll", "CNAME"));
    return Trees.digests(files);
  }

  @Test
  void the_site_arrives_byte_by_byte_on_a_new_branch_canaries_included() throws IOException {
    Map<String, byte[]> canaries = Canaries.files(20 << 20);
    publish(SampleSite.write(canaries, folder.resolve("site")));
    assertThat(published()).isEqualTo(Trees.digests(canaries));
    assertThat(server.files(BRANCH)).containsKey(".nojekyll");
    assertThat(server.files(BRANCH).get("CNAME")).asString().isEqualTo("program.vert.no\n");
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
    publish(site.firstSite());
    int blobs = server.blobs();
    server.haltAt(Integer.MAX_VALUE);
    assertThat(publish(site.firstSite()).isEmpty()).isTrue();
    assertThat(server.requests()).noneMatch(request -> request.contains("receive-pack"));
    publish(site.changedSite());
    // The tree is the manifest, and the branch the pointer.
    assertThat(server.blobs()).isEqualTo(blobs + 1);
    assertThat(published()).isEqualTo(Trees.digests(site.changed()));
    Polling.during(
        () -> publish(site.secondSite()),
        path -> server.file(BRANCH, path),
        site.changed(),
        site.second(),
        true);
    assertThat(published()).containsAllEntriesOf(Trees.digests(site.second()));
  }

  @Test
  void of_two_publishers_at_once_exactly_one_wins_and_the_other_is_told() throws Exception {
    BuiltSite second = SampleSite.write(SampleSite.second(60), folder.resolve("v2"));
    BuiltSite third = SampleSite.write(SampleSite.second(40), folder.resolve("v3"));
    for (int round = 0; round < 5; round++) {
      publish(page(round));
      BuiltSite winner = Rivals.race(this::host, second, third);
      assertThat(published())
          .containsAllEntriesOf(Trees.digests(Trees.read(winner.folder())))
          .hasSize(winner.manifest().files().size());
    }
  }

  @Test
  void a_rollback_is_at_most_three_conversations() throws IOException {
    publish(page(1));
    publish(page(2));
    server.haltAt(Integer.MAX_VALUE);
    try (Host host = host()) {
      host.rollback(Optional.empty(), Trees.lock());
    }
    assertThat(server.conversations()).isLessThanOrEqualTo(3);
    assertThat(server.files(BRANCH).get("index.html")).asString().isEqualTo("1");

    try (Host host = host()) {
      String named = host.releases().get(0).id();
      server.haltAt(Integer.MAX_VALUE);
      host.rollback(Optional.of(named), Trees.lock());
    }
    assertThat(server.conversations()).as("to a release by its name").isLessThanOrEqualTo(3);
    assertThat(server.files(BRANCH).get("index.html")).asString().isEqualTo("2");
  }

  @Test
  void a_release_is_wholly_old_or_wholly_new_at_whatever_request_the_connection_breaks()
      throws IOException {
    Versions site = Versions.of(60, folder);
    int request = 0;
    boolean broke = true;
    while (broke) {
      request++;
      server.haltAt(Integer.MAX_VALUE);
      publish(site.firstSite());
      Map<String, String> old = published();
      server.haltAt(request);
      try {
        publish(site.secondSite());
        broke = false;
      } catch (IOException e) {
        assertThat(published()).as("request %d", request).isEqualTo(old);
      }
      server.haltAt(Integer.MAX_VALUE);
      publish(site.secondSite());
      assertThat(published()).containsAllEntriesOf(Trees.digests(site.second()));
    }
    assertThat(request).isGreaterThan(4);
  }

  @Test
  void of_two_publishers_who_saw_the_same_branch_one_wins_and_the_other_is_told()
      throws IOException {
    publish(SampleSite.write(SampleSite.first(10), folder.resolve("v1")));
    BuiltSite mine = SampleSite.write(SampleSite.second(10), folder.resolve("v2"));
    BuiltSite theirs = SampleSite.write(SampleSite.second(12), folder.resolve("v3"));
    try (Host slow = host()) {
      HostState seen = slow.inspect(mine);
      publish(theirs);
      PublishPlan plan = PublishPlan.of(mine, seen);
      var job = new Host.Job("20990101T000000000Z-abc", "", mine, seen, plan, Trees.lock());
      assertThatThrownBy(() -> slow.publish(job, ProgressListener.SILENT))
          .isInstanceOf(PublishStopped.class)
          .hasMessageContaining("En annen har publisert");
    }
    assertThat(published()).containsAllEntriesOf(Trees.digests(SampleSite.second(12)));
  }

  @Test
  void the_last_five_releases_stay_and_each_is_one_command_away() throws IOException {
    for (int i = 1; i <= 7; i++) {
      publish(page(i));
    }
    try (Host host = host()) {
      List<KeptRelease> kept = host.releases();
      assertThat(kept).hasSize(5);
      assertThat(kept.get(0).current()).isTrue();
      host.rollback(Optional.empty(), Trees.lock());
      assertThat(server.files(BRANCH).get("index.html")).asString().isEqualTo("6");
      host.rollback(Optional.of(kept.get(4).id()), Trees.lock());
      assertThat(server.files(BRANCH).get("index.html")).asString().isEqualTo("3");
      host.purge(kept.get(2).id(), Trees.lock());
      assertThat(host.releases()).containsExactly(new KeptRelease(kept.get(4).id(), true));
      assertThat(server.files(BRANCH).get("index.html")).asString().isEqualTo("3");
      assertThat(server.commits(BRANCH)).isEqualTo(1);
    }
    publish(page(8));
    assertThat(server.files(BRANCH).get("index.html")).asString().isEqualTo("8");
  }

  private BuiltSite page(int number) {
    return SampleSite.write(
        Map.of("index.html", String.valueOf(number).getBytes(StandardCharsets.UTF_8)),
        folder.resolve("page" + number));
  }

  @Test
  void a_branch_of_somebody_elses_is_not_ours_however_often_it_is_looked_at() throws IOException {
    try (var inserter = server.repository().newObjectInserter()) {
      var commit = new org.eclipse.jgit.lib.CommitBuilder();
      commit.setTreeId(inserter.insert(new org.eclipse.jgit.lib.TreeFormatter()));
      var who = new org.eclipse.jgit.lib.PersonIdent("x", "x@localhost");
      commit.setAuthor(who);
      commit.setCommitter(who);
      commit.setMessage("by hand");
      var id = inserter.insert(commit);
      inserter.flush();
      var update = server.repository().updateRef("refs/heads/" + BRANCH);
      update.setNewObjectId(id);
      update.update();
    }
    BuiltSite site = page(1);
    for (int i = 0; i < 50; i++) {
      try (Host host = host()) {
        assertThat(host.inspect(site).kind()).isEqualTo(HostState.Kind.FOREIGN);
      }
    }
  }
}
