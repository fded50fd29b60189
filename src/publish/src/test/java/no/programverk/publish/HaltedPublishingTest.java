package no.programverk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import no.programverk.output.FileTrees;
import no.programverk.publish.HaltingTree.End;
import no.programverk.publish.file.LocalTree;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.ControlFiles;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.LockRequest;
import no.programverk.publish.host.ProgressListener;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.Publisher;
import no.programverk.publish.tree.InPlaceHost;
import no.programverk.publish.tree.ReleasesHost;
import no.programverk.publish.tree.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Something goes wrong at every operation of a release. */
class HaltedPublishingTest {
  private static final int FILES = 60;

  @TempDir private Path folder;

  @TempDir(factory = TempDirFactory.Standard.class)
  private Path disk;

  private FileSystem memory;

  @BeforeEach
  void open() {
    memory = Jimfs.newFileSystem(Configuration.unix());
  }

  @AfterEach
  void close() throws IOException {
    memory.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_release_is_wholly_old_or_wholly_new_at_whatever_operation_it_goes_wrong(End end)
      throws IOException {
    Halts halts = new Halts(Versions.of(FILES, folder), memory.getPath("/work"), end);
    assertThat(halts.inReleases()).isGreaterThan(3 * FILES);
  }

  @ParameterizedTest
  @EnumSource
  void in_place_no_file_is_cut_and_no_reference_broken_at_whatever_operation_it_goes_wrong(End end)
      throws IOException {
    Halts halts = new Halts(Versions.of(FILES, folder), memory.getPath("/work"), end);
    assertThat(halts.inPlace()).isGreaterThan(FILES);
  }

  @Test
  void it_is_so_on_a_disk_of_this_machine() throws IOException {
    Versions few = Versions.of(6, folder);
    Halts halts = new Halts(few, disk, End.DEAD);
    assertThat(halts.inReleases()).isGreaterThan(18);
    assertThat(halts.inPlace()).isGreaterThan(6);
  }

  private interface Check {
    void at(int operation, Path published);
  }

  /**
   * Publishes the second version over the first, once for each operation, which fails.
   *
   * @param hosts folder that each gets a folder of its own in
   */
  private record Halts(Versions site, Path hosts, End end) {
    private int inReleases() throws IOException {
      return everywhere(ReleasesHost::new, this::mustBeWhole, host -> host.resolve("current"));
    }

    private int inPlace() throws IOException {
      return everywhere(tree -> new InPlaceHost(tree), this::mustBeUnbroken, host -> host);
    }

    /** Returns how many operations there are. */
    private int everywhere(Function<Tree, Host> way, Check check, Function<Path, Path> published)
        throws IOException {
      for (int last = 1; ; last++) {
        Path host = Files.createDirectories(hosts.resolve("host-" + last));
        Trees.publish(way.apply(new LocalTree(host)), site.firstSite());
        HaltingTree tree = new HaltingTree(new LocalTree(host), last, end);
        fails(way.apply(tree), site.secondSite());
        check.at(last, published.apply(host));
        Trees.publish(way.apply(new LocalTree(host)), site.secondSite());
        Map<String, byte[]> healed = Trees.read(published.apply(host));
        // The old style sheet stays one release longer.
        assertThat(Trees.digests(healed)).containsAllEntriesOf(Trees.digests(site.second()));
        assertThat(healed.keySet()).doesNotContain("bare-i-forste/index.html");
        assertThat(healed).hasSizeLessThanOrEqualTo(site.second().size() + 1);
        mustLeaveNothing(host);
        FileTrees.delete(host);
        if (tree.operations() < last) {
          return last - 1;
        }
      }
    }

    private void mustBeWhole(int operation, Path published) {
      Map<String, String> is = Trees.digests(Trees.read(published));
      boolean old = is.equals(Trees.digests(site.first()));
      if (!old) {
        assertThat(is)
            .as("operation %d", operation)
            .containsAllEntriesOf(Trees.digests(site.second()))
            .hasSize(site.second().size() + 1);
      }
    }

    private void mustBeUnbroken(int operation, Path published) {
      assertThat(SampleSite.broken(path -> Trees.file(published, path)))
          .as("operation %d", operation)
          .isEmpty();
      Map<String, String> old = Trees.digests(site.first());
      Map<String, String> now = Trees.digests(site.second());
      Trees.digests(Trees.read(published))
          .forEach(
              (path, digest) ->
                  assertThat(digest)
                      .as("%s after operation %d", path, operation)
                      .isIn(String.valueOf(old.get(path)), String.valueOf(now.get(path))));
    }
  }

  private static boolean fails(Host host, BuiltSite site) {
    try {
      Trees.publish(host, site);
      return false;
    } catch (HaltingTree.Halted | IOException e) {
      return true;
    }
  }

  /** No lock, no journal, no half of a file, no unfinished release. */
  private static void mustLeaveNothing(Path host) throws IOException {
    try (var files = Files.walk(host)) {
      assertThat(files.map(file -> host.relativize(file).toString()))
          .noneMatch(file -> file.endsWith(ControlFiles.UNFINISHED))
          .noneMatch(file -> file.startsWith(ControlFiles.LOCK))
          .noneMatch(file -> file.startsWith(ControlFiles.JOURNAL));
    }
    if (Files.exists(host.resolve(ControlFiles.RELEASES))) {
      try (var releases = Files.list(host.resolve(ControlFiles.RELEASES))) {
        assertThat(releases)
            .allMatch(
                release ->
                    Files.exists(
                        host.resolve(ControlFiles.manifestOf(release.getFileName().toString()))));
      }
    }
  }

  @Test
  void a_living_publisher_keeps_others_out_with_a_line_that_says_who() throws IOException {
    Versions site = Versions.of(FILES, folder);
    for (Function<Tree, Host> way :
        java.util.List.<Function<Tree, Host>>of(ReleasesHost::new, tree -> new InPlaceHost(tree))) {
      Path host = Files.createTempDirectory(memory.getPath("/work"), "host");
      Trees.publish(way.apply(new LocalTree(host)), site.firstSite());
      assertThat(
              fails(
                  way.apply(new HaltingTree(new LocalTree(host), 20, End.DEAD)), site.secondSite()))
          .isTrue();
      LockRequest polite =
          new LockRequest(Publisher.self(java.time.Instant.now()), Publisher::isGone, false);
      Host second = way.apply(new LocalTree(host));
      assertThatThrownBy(
              () -> Trees.publish(second, site.secondSite(), polite, ProgressListener.SILENT))
          .isInstanceOf(PublishStopped.class)
          .hasMessageContaining(polite.self().user())
          .hasMessageContaining("-Dpublish.allow=unlock");
      LockRequest forced = new LockRequest(polite.self(), Publisher::isGone, true);
      Trees.publish(second, site.secondSite(), forced, ProgressListener.SILENT);
      mustLeaveNothing(host);
    }
  }
}
