package no.programverk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.programverk.publish.file.LocalTree;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.ControlFiles;
import no.programverk.publish.tree.PublishMode;
import no.programverk.publish.tree.TreeHosts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing many files to a folder, and two publishers at once. */
class ManyFilesIT {
  @TempDir private Path folder;

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
    for (PublishMode wish : List.of(PublishMode.RELEASES, PublishMode.IN_PLACE)) {
      boolean whole = wish == PublishMode.RELEASES;
      Path host = folder.resolve("host-" + wish);
      Trees.publish(TreeHosts.open(new LocalTree(host), wish), site.firstSite());
      Map<Object, Path> there = inodes(host);

      HaltingTree idle = counting(host);
      assertThat(Trees.publish(TreeHosts.open(idle, wish), site.firstSite()).isEmpty()).isTrue();
      assertThat(idle.bodies()).isEmpty();
      assertThat(inodes(host)).isEqualTo(there);

      HaltingTree counting = counting(host);
      Trees.publish(TreeHosts.open(counting, wish), site.changedSite());
      // The journal in place is the pointer; a release's pointer is a link.
      assertThat(counting.bodies()).hasSize(whole ? 2 : 3);
      Map<Object, Path> written = inodes(host);
      written.keySet().removeAll(there.keySet());
      assertThat(written.values())
          .hasSize(2)
          .anyMatch(file -> file.endsWith(SampleSite.ONE))
          .anyMatch(file -> file.startsWith(host.resolve(ControlFiles.FOLDER)));

      Path published = whole ? host.resolve(ControlFiles.CURRENT) : host;
      Polling.during(
          () -> Trees.publish(TreeHosts.open(new LocalTree(host), wish), site.secondSite()),
          path -> Trees.file(published, path),
          site.changed(),
          site.second(),
          whole);
      assertThat(Trees.digests(Trees.read(published)))
          .containsAllEntriesOf(Trees.digests(site.second()));
    }
  }

  private static HaltingTree counting(Path host) {
    return HaltingTree.counting(new LocalTree(host));
  }

  /** Every file of a folder, whatever it is named: one with more names is one. */
  private static Map<Object, Path> inodes(Path host) throws IOException {
    Map<Object, Path> files = new HashMap<>();
    try (Stream<Path> walk = Files.walk(host)) {
      for (Path path : walk.filter(Files::isRegularFile).sorted().toList()) {
        files.put(Files.readAttributes(path, BasicFileAttributes.class).fileKey(), path);
      }
    }
    return files;
  }

  @Test
  void of_two_publishers_at_once_exactly_one_wins_and_the_other_is_told() throws Exception {
    BuiltSite first = SampleSite.write(SampleSite.first(60), folder.resolve("v1"));
    BuiltSite second = SampleSite.write(SampleSite.second(60), folder.resolve("v2"));
    BuiltSite third = SampleSite.write(SampleSite.second(40), folder.resolve("v3"));
    for (PublishMode wish : List.of(PublishMode.RELEASES, PublishMode.IN_PLACE)) {
      for (int round = 0; round < 10; round++) {
        Path host = folder.resolve("host-" + wish + round);
        Trees.publish(TreeHosts.open(new LocalTree(host), wish), first);
        BuiltSite winner =
            Rivals.race(() -> TreeHosts.open(new LocalTree(host), wish), second, third);
        Path published = wish == PublishMode.RELEASES ? host.resolve(ControlFiles.CURRENT) : host;
        assertThat(Trees.digests(Trees.read(published)))
            .containsAllEntriesOf(Trees.digests(Trees.read(winner.folder())))
            .hasSize(winner.manifest().files().size() + 1);
      }
    }
  }
}
