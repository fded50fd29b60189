package no.programverk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.programverk.publish.file.LocalTree;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.ControlFiles;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.Upload;
import no.programverk.publish.tree.PublishMode;
import no.programverk.publish.tree.ReleasesHost;
import no.programverk.publish.tree.TreeHosts;
import no.programverk.publish.zip.ZipHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePublishingTest {
  @TempDir private Path folder;

  private Host releases() throws IOException {
    return TreeHosts.open(new LocalTree(folder.resolve("www")), PublishMode.BEST);
  }

  private BuiltSite site(String name, Map<String, byte[]> files) {
    return SampleSite.write(files, folder.resolve(name));
  }

  @Test
  void the_site_arrives_byte_by_byte_canaries_included() throws IOException {
    Map<String, byte[]> canaries = Canaries.files(20 << 20);
    BuiltSite site = site("site", canaries);
    Trees.publish(releases(), site);
    Trees.publish(
        TreeHosts.open(new LocalTree(folder.resolve("plass")), PublishMode.IN_PLACE), site);
    Path zip = folder.resolve("site.zip");
    Trees.publish(new ZipHost(zip), site);
    Map<String, String> sent = Trees.digests(canaries);
    assertThat(Trees.digests(Trees.read(folder.resolve("www/current")))).isEqualTo(sent);
    assertThat(Trees.digests(Trees.read(folder.resolve("plass")))).isEqualTo(sent);
    assertThat(Trees.digests(Canaries.unzip(zip))).isEqualTo(sent);
  }

  /** Makes a tree in a folder, as a user whose files nobody else may read. */
  public static void main(String[] folder) throws IOException {
    LocalTree tree = new LocalTree(Path.of(folder[0]));
    tree.makeRoot();
    tree.makeFolder("a");
    tree.create(Upload.of("a/b.html", new byte[] {'x'}));
  }

  @Test
  void what_is_published_can_be_read_whoever_publishes() throws Exception {
    Path root = folder.resolve("ny");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process masked =
        new ProcessBuilder(
                "sh",
                "-c",
                "umask 077; exec \"$0\" \"$@\"",
                java,
                "-cp",
                System.getProperty("java.class.path"),
                FilePublishingTest.class.getName(),
                root.toString())
            .inheritIO()
            .start();
    assertThat(masked.waitFor()).isZero();
    assertThat(List.of(mode(root), mode(root.resolve("a")), mode(root.resolve("a/b.html"))))
        .containsExactly("rwxr-xr-x", "rwxr-xr-x", "rw-r--r--");
  }

  @Test
  void a_file_that_nobody_could_read_is_opened_when_it_is_kept() throws IOException {
    LocalTree tree = new LocalTree(folder);
    Path closed = Files.writeString(folder.resolve("a.html"), "x");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rw-------"));
    tree.hardlink("a.html", "b.html");
    assertThat(mode(folder.resolve("b.html"))).isEqualTo("rw-r--r--");
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void the_same_site_gives_the_same_archive() throws IOException {
    BuiltSite site = site("site", SampleSite.first(10));
    Path one = folder.resolve("one.zip");
    Path two = folder.resolve("two.zip");
    Trees.publish(new ZipHost(one), site);
    Trees.publish(new ZipHost(two), SampleSite.read(site.folder()));
    assertThat(two).hasSameBinaryContentAs(one);
  }

  @Test
  void an_unchanged_file_is_the_same_file_and_a_changed_one_is_never_written_into()
      throws IOException {
    Trees.publish(releases(), site("v1", SampleSite.first(12)));
    Path before = folder.resolve("www/current").toRealPath();
    Map<String, String> old = Trees.digests(Trees.read(before));
    Trees.publish(releases(), site("v2", SampleSite.second(12)));
    Path after = folder.resolve("www/current").toRealPath();
    assertThat(after).isNotEqualTo(before);
    assertThat(Trees.digests(Trees.read(before))).isEqualTo(old);
    assertThat(
            Files.isSameFile(
                before.resolve("side/1/index.html"), after.resolve("side/1/index.html")))
        .isTrue();
    assertThat(
            Files.isSameFile(
                before.resolve("side/0/index.html"), after.resolve("side/0/index.html")))
        .isFalse();
  }

  @Test
  void the_last_five_releases_stay_and_one_can_be_purged_for_ever() throws IOException {
    for (int i = 1; i <= 7; i++) {
      Trees.publish(releases(), site("v" + i, page("release " + i)));
    }
    List<Host.KeptRelease> kept = releases().releases();
    assertThat(kept).hasSize(5);
    assertThat(kept.get(0).current()).isTrue();
    assertThat(folder.resolve("www/releases")).isDirectoryContaining(p -> true);
    String doomed = kept.get(2).id();
    releases().purge(doomed, Trees.lock());
    assertThat(releases().releases()).hasSize(4);
    assertThat(folder.resolve("www").resolve(ControlFiles.folderOf(doomed))).doesNotExist();
  }

  @Test
  void rollback_takes_at_most_three_operations_and_publishing_goes_on_from_there()
      throws IOException {
    Trees.publish(releases(), site("v1", page("one")));
    Trees.publish(releases(), site("v2", page("two")));
    HaltingTree counting = HaltingTree.counting(new LocalTree(folder.resolve("www")));
    new ReleasesHost(counting).rollback(Optional.empty(), Trees.lock());
    assertThat(counting.operations()).isLessThanOrEqualTo(3);
    assertThat(folder.resolve("www/current/index.html")).hasContent("one");
    Trees.publish(releases(), site("v3", page("three")));
    assertThat(folder.resolve("www/current/index.html")).hasContent("three");

    String second = releases().releases().get(1).id();
    HaltingTree named = HaltingTree.counting(new LocalTree(folder.resolve("www")));
    new ReleasesHost(named).rollback(Optional.of(second), Trees.lock());
    assertThat(named.operations()).isLessThanOrEqualTo(3);
    assertThat(folder.resolve("www/current/index.html")).hasContent("two");
  }

  @Test
  void a_file_may_become_a_folder_and_a_folder_a_file() throws IOException {
    Map<String, byte[]> one = page("x");
    one.put("a", bytes("a file"));
    one.put("b/c.txt", bytes("in a folder"));
    Map<String, byte[]> two = page("x");
    two.put("a/d.txt", bytes("in a folder"));
    two.put("b", bytes("a file"));
    for (PublishMode wish : List.of(PublishMode.RELEASES, PublishMode.IN_PLACE)) {
      Path host = folder.resolve(wish.name());
      Trees.publish(TreeHosts.open(new LocalTree(host), wish), site(wish + "1", one));
      Trees.publish(TreeHosts.open(new LocalTree(host), wish), site(wish + "2", two));
      Path published = wish == PublishMode.RELEASES ? host.resolve("current") : host;
      assertThat(Trees.digests(Trees.read(published))).isEqualTo(Trees.digests(two));
    }
  }

  @Test
  void an_unchanged_site_writes_nothing_anywhere() throws IOException {
    BuiltSite site = site("site", SampleSite.first(12));
    List<Path> hosts = new ArrayList<>();
    for (PublishMode wish : List.of(PublishMode.RELEASES, PublishMode.IN_PLACE)) {
      Path host = folder.resolve("host" + wish);
      hosts.add(host);
      Trees.publish(TreeHosts.open(new LocalTree(host), wish), site);
      Map<String, Object> before = times(host);
      assertThat(Trees.publish(TreeHosts.open(new LocalTree(host), wish), site).isEmpty()).isTrue();
      assertThat(times(host)).isEqualTo(before);
    }
  }

  private static Map<String, Object> times(Path host) throws IOException {
    Map<String, Object> times = new TreeMap<>();
    try (var walk = Files.walk(host)) {
      for (Path path : walk.toList()) {
        times.put(
            path.toString(),
            Files.getAttribute(path, "unix:ctime", java.nio.file.LinkOption.NOFOLLOW_LINKS));
      }
    }
    return times;
  }

  @Test
  void folders_that_lost_their_last_page_are_gone_too() throws IOException {
    Map<String, byte[]> one = page("x");
    one.put("deep/er/page.html", bytes("gone"));
    for (PublishMode wish : List.of(PublishMode.RELEASES, PublishMode.IN_PLACE)) {
      Path host = folder.resolve(wish.name());
      Trees.publish(TreeHosts.open(new LocalTree(host), wish), site(wish + "1", one));
      Trees.publish(TreeHosts.open(new LocalTree(host), wish), site(wish + "2", page("y")));
      Path published = wish == PublishMode.RELEASES ? host.resolve("current") : host;
      assertThat(published.resolve("deep")).doesNotExist();
    }
  }

  private static Map<String, byte[]> page(String text) {
    return new TreeMap<>(Map.of("index.html", bytes(text)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
