package no.programverk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import no.programverk.publish.BuiltProject.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full half-way; skipped where this user may not mount one. */
class FullDiskIT {
  private static final Map<String, byte[]> FIRST = with(SampleSite.first(30), 100_000);
  private static final Map<String, byte[]> SECOND = with(SampleSite.second(30), 1_500_000);

  @TempDir private Path folder;
  private Path disk;
  private BuiltProject project;

  private static Map<String, byte[]> with(Map<String, byte[]> site, int bytes) {
    Map<String, byte[]> all = new TreeMap<>(site);
    byte[] large = new byte[bytes];
    new java.util.Random(3).nextBytes(large);
    all.put("stor.bin", large);
    return all;
  }

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()),
        "a small disk cannot be mounted");
    project =
        new BuiltProject(
            folder,
            "publiser.www.til=file:disk/www\npubliser.zip.til=zip:disk/program.zip\n"
                + "publiser.plass.til=file:disk/plass\npubliser.plass.maate=plass\n",
            Map.of());
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    run("umount", disk.toString());
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }

  private void fullThenMore(String target, String state) throws IOException, InterruptedException {
    assertThat(project.build(FIRST).publish(target).stopped()).isFalse();
    Told full = project.build(SECOND).publish(target);
    assertThat(full.stopped()).as(full.text()).isTrue();
    assertThat(full.text()).contains("No space left on device", state);
  }

  private void moreAndAgain(String target) throws IOException, InterruptedException {
    assertThat(run("mount", "-o", "remount,size=8m", disk.toString())).isTrue();
    Told again = project.publish(target);
    assertThat(again.stopped()).as(again.text()).isFalse();
  }

  @Test
  void a_release_stays_unseen_and_the_next_run_makes_it() throws Exception {
    fullThenMore("www", "Leserne ser den forrige utgivelsen, hel.");
    assertThat(read("www/current")).isEqualTo(Trees.digests(FIRST));
    moreAndAgain("www");
    assertThat(read("www/current")).containsAllEntriesOf(Trees.digests(SECOND)).hasSize(32);
    assertThat(disk.resolve("www/releases").toFile().list()).hasSize(2);
  }

  @Test
  void in_place_every_file_is_whole_and_the_next_run_does_the_rest() throws Exception {
    fullThenMore("plass", "hver av dem er hel");
    Map<String, String> old = Trees.digests(FIRST);
    Map<String, String> now = Trees.digests(SECOND);
    read("plass")
        .forEach(
            (path, digest) ->
                assertThat(digest)
                    .as(path)
                    .isIn(String.valueOf(old.get(path)), String.valueOf(now.get(path))));
    assertThat(SampleSite.broken(path -> Trees.file(disk.resolve("plass"), path))).isEmpty();
    moreAndAgain("plass");
    assertThat(read("plass")).containsAllEntriesOf(now).hasSize(32);
  }

  @Test
  void the_old_archive_stays_and_no_half_of_a_new_one() throws Exception {
    fullThenMore("zip", "Leserne ser den forrige utgivelsen, hel.");
    assertThat(disk.toFile().list()).containsExactly("program.zip");
    assertThat(Trees.digests(Canaries.unzip(disk.resolve("program.zip"))))
        .isEqualTo(Trees.digests(FIRST));
    moreAndAgain("zip");
    assertThat(Trees.digests(Canaries.unzip(disk.resolve("program.zip"))))
        .isEqualTo(Trees.digests(SECOND));
  }

  private Map<String, String> read(String path) {
    return Trees.digests(Trees.read(disk.resolve(path)));
  }
}
