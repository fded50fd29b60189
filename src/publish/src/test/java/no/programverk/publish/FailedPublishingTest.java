package no.programverk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import no.programverk.output.FileTrees;
import no.programverk.publish.BuiltProject.Told;
import no.programverk.publish.HaltingTree.End;
import no.programverk.publish.file.LocalTree;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.ControlFiles;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.Publisher;
import no.programverk.publish.tree.LockRecord;
import no.programverk.publish.tree.PublishMode;
import no.programverk.publish.tree.ReleasesHost;
import no.programverk.publish.tree.Tree;
import no.programverk.publish.tree.TreeHosts;
import no.programverk.publish.zip.ZipHost;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the command says when a folder or an archive fails half-way, and what a rerun makes of it.
 */
class FailedPublishingTest {
  private static final Map<String, byte[]> FIRST = SampleSite.first(30);
  private static final Map<String, byte[]> SECOND = SampleSite.second(30);

  @TempDir private Path folder;
  private BuiltProject project;

  @BeforeEach
  void publishTheFirst() throws IOException {
    project =
        new BuiltProject(
            folder,
            "publiser.www.til=file:www\n"
                + "publiser.plass.til=file:plass\npubliser.plass.maate=plass\n"
                + "publiser.zip.til=zip:program.zip\n",
            Map.of());
    project.build(FIRST);
    for (String target : new String[] {"www", "plass", "zip"}) {
      assertThat(project.publish(target).stopped()).isFalse();
    }
    project.build(SECOND);
  }

  private void heals(String target) throws IOException {
    Told again = project.publish(target);
    assertThat(again.stopped()).as(again.text()).isFalse();
    assertThat(again.text()).contains("Publisert: ");
  }

  private Map<String, String> published(String where) {
    return Trees.digests(Trees.read(folder.resolve(where)));
  }

  @Test
  void going_back_twice_is_said_to_change_nothing() throws IOException {
    project.publish("www");
    assertThat(project.rollback("www", "").stopped()).isFalse();
    assertThat(published("www/current")).isEqualTo(Trees.digests(FIRST));
    Told again = project.rollback("www", "");
    assertThat(again.stopped()).isTrue();
    assertThat(again.text()).contains("så allerede utgivelsen", "programverk:releases");
    assertThat(published("www/current")).isEqualTo(Trees.digests(FIRST));
  }

  @Test
  void a_release_that_cannot_be_finished_is_said_to_be_unseen_and_the_old_one_whole()
      throws IOException {
    Path inTheWay = folder.resolve("www").resolve(ControlFiles.FOLDER).resolve("peker");
    Files.createDirectories(inTheWay.resolve("noe"));
    Told told = project.publish("www");
    assertThat(told.stopped()).isTrue();
    assertThat(told.text())
        .contains("mappen er ikke tom", "peker")
        .contains("Leserne ser den forrige utgivelsen, hel.", "En ny kjøring rydder det bort")
        .endsWith("mvn programverk:publish -Dpublish.to=www");
    assertThat(published("www/current")).isEqualTo(Trees.digests(FIRST));
    FileTrees.delete(inTheWay);
    heals("www");
    assertThat(published("www/current")).containsAllEntriesOf(Trees.digests(SECOND)).hasSize(31);
  }

  @Test
  void in_place_a_file_that_cannot_be_replaced_is_said_to_leave_whole_files_of_both()
      throws IOException {
    Path page = folder.resolve("plass/side/3/index.html");
    Files.delete(page);
    Files.createDirectories(page.resolve("noe"));
    Told told = project.publish("plass");
    assertThat(told.stopped()).isTrue();
    assertThat(told.text())
        .contains("side/3/index.html")
        .contains("Leserne ser noen nye og noen gamle filer; hver av dem er hel.")
        .contains("En ny kjøring sender det som mangler")
        .endsWith("mvn programverk:publish -Dpublish.to=plass");
    FileTrees.delete(page);
    heals("plass");
    assertThat(published("plass")).containsAllEntriesOf(Trees.digests(SECOND)).hasSize(31);
  }

  @Test
  void a_host_that_cannot_be_reached_at_all_is_said_to_be_as_it_was() throws IOException {
    Files.writeString(folder.resolve("fil"), "x");
    BuiltProject other = new BuiltProject(folder, "publiser.www.til=file:fil/www\n", Map.of());
    Told told = other.publish("www");
    assertThat(told.stopped()).isTrue();
    assertThat(told.text()).contains("Verten er som før. En ny kjøring begynner forfra.");
  }

  @Test
  void an_archive_that_cannot_be_finished_leaves_the_old_one_and_no_half() throws IOException {
    byte[] before = Files.readAllBytes(folder.resolve("program.zip"));
    Path unfinished = folder.resolve("program.zip" + ControlFiles.UNFINISHED);
    Files.createDirectories(unfinished.resolve("noe"));
    Told told = project.publish("zip");
    assertThat(told.stopped()).isTrue();
    assertThat(told.text())
        .contains("Leserne ser den forrige utgivelsen, hel.")
        .endsWith("mvn programverk:publish -Dpublish.to=zip");
    assertThat(folder.resolve("program.zip")).hasBinaryContent(before);
    FileTrees.delete(unfinished);
    heals("zip");
    mustHoldTheSecondAlone();
  }

  @Test
  void an_archive_of_a_publisher_that_was_killed_is_made_anew() throws IOException {
    byte[] before = Files.readAllBytes(folder.resolve("program.zip"));
    Files.write(folder.resolve("program.zip" + ControlFiles.UNFINISHED), new byte[] {'P', 'K'});
    LockRecord ended = LockRecord.of(ended(), Set.of());
    Files.write(folder.resolve("program.zip.laas~"), ended.text());
    assertThat(folder.resolve("program.zip")).hasBinaryContent(before);
    heals("zip");
    mustHoldTheSecondAlone();

    Files.write(folder.resolve("program.zip.laas~"), ended.text());
    assertThat(project.publish("zip").text()).contains("Ingenting er sendt");
    mustHoldTheSecondAlone();
  }

  /** A publisher of this machine, of a time before the process that now has its number began. */
  private static Publisher ended() {
    Publisher self = Publisher.self(Instant.now());
    return new Publisher(self.user(), self.machine(), self.process(), Instant.EPOCH);
  }

  @Test
  void a_living_publisher_of_the_same_archive_keeps_others_out_with_a_line_that_says_who()
      throws IOException {
    byte[] before = Files.readAllBytes(folder.resolve("program.zip"));
    Publisher kari = new Publisher("kari", "karis-maskin", 1, Instant.EPOCH);
    Files.write(folder.resolve("program.zip.laas~"), LockRecord.of(kari, Set.of()).text());
    Told told = project.publish("zip");
    assertThat(told.stopped()).isTrue();
    assertThat(told.text()).contains("kari på karis-maskin", "-Dpublish.allow=unlock");
    assertThat(folder.resolve("program.zip")).hasBinaryContent(before);
  }

  private void mustHoldTheSecondAlone() throws IOException {
    assertThat(Trees.digests(Canaries.unzip(folder.resolve("program.zip"))))
        .isEqualTo(Trees.digests(SECOND));
    assertThat(folder.toFile().list()).filteredOn(name -> name.endsWith("~")).isEmpty();
  }

  @Test
  void of_two_makers_of_an_archive_at_once_exactly_one_wins_and_the_other_is_told()
      throws Exception {
    BuiltSite second = SampleSite.write(SECOND, folder.resolve("v2"));
    BuiltSite third = SampleSite.write(SampleSite.second(40), folder.resolve("v3"));
    for (int round = 0; round < 20; round++) {
      Path archive = folder.resolve("race" + round + ".zip");
      BuiltSite winner = Rivals.race(() -> new ZipHost(archive), second, third);
      assertThat(Trees.digests(Canaries.unzip(archive)))
          .isEqualTo(Trees.digests(Trees.read(winner.folder())));
    }
  }

  @Test
  void a_release_is_purged_by_a_rerun_at_whatever_operation_the_purge_was_cut_short()
      throws IOException {
    boolean cut = true;
    for (int last = 1; cut; last++) {
      Path host = folder.resolve("host" + last);
      Tree tree = new LocalTree(host);
      Trees.publish(TreeHosts.open(tree, PublishMode.RELEASES), site(FIRST, "v1"));
      Trees.publish(TreeHosts.open(tree, PublishMode.RELEASES), site(SECOND, "v2"));
      String old = new ReleasesHost(tree).releases().get(1).id();
      cut = isCut(new ReleasesHost(new HaltingTree(tree, last, End.DEAD)), old);
      Path release = host.resolve(ControlFiles.folderOf(old));
      if (Files.exists(release) || Files.exists(host.resolve(ControlFiles.manifestOf(old)))) {
        new ReleasesHost(tree).purge(old, Trees.lock());
      }
      assertThat(release).as("operation %d", last).doesNotExist();
      assertThat(new ReleasesHost(tree).releases()).hasSize(1);
      assertThat(Trees.digests(Trees.read(host.resolve(ControlFiles.CURRENT))))
          .containsAllEntriesOf(Trees.digests(SECOND));
    }
  }

  private static boolean isCut(Host host, String release) throws IOException {
    try {
      host.purge(release, Trees.lock());
      return false;
    } catch (HaltingTree.Halted e) {
      return true;
    }
  }

  private BuiltSite site(Map<String, byte[]> files, String name) throws IOException {
    return Files.exists(folder.resolve(name))
        ? SampleSite.read(folder.resolve(name))
        : SampleSite.write(files, folder.resolve(name));
  }
}
