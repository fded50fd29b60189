package no.programverk.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.programverk.cache.OutputManifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {
  @TempDir private Path target;
  private Path site;

  @BeforeEach
  void earlierSite() throws IOException {
    site = Files.createDirectory(target.resolve("site"));
    Files.writeString(site.resolve("gammel.html"), "i går");
  }

  @Test
  void a_swap_replaces_the_whole_site_and_leaves_nothing_beside_it() throws IOException {
    try (Staging staging = Staging.open(site, false)) {
      Files.writeString(staging.folder().resolve("ny.html"), "i dag");
      staging.deliver(staged(staging, Set.of()));
    }
    assertThat(site.resolve("ny.html")).hasContent("i dag");
    assertThat(site.resolve("gammel.html")).doesNotExist();
    assertThat(beside()).containsExactly("site");
  }

  @Test
  void without_a_swap_the_site_is_as_it_was_and_nothing_is_left_beside_it() throws IOException {
    try (Staging staging = Staging.open(site, false)) {
      Files.writeString(staging.folder().resolve("ny.html"), "i dag");
    }
    assertThat(site.resolve("gammel.html")).hasContent("i går");
    assertThat(site.resolve("ny.html")).doesNotExist();
    assertThat(beside()).containsExactly("site");
  }

  @Test
  void the_first_site_needs_none_to_replace() throws IOException {
    Path first = target.resolve("dypere/site");
    try (Staging staging = Staging.open(first, false)) {
      Files.writeString(staging.folder().resolve("ny.html"), "i dag");
      staging.deliver(staged(staging, Set.of()));
    }
    assertThat(first.resolve("ny.html")).hasContent("i dag");
  }

  @Test
  void files_for_an_old_site_are_moved_to_their_places_in_it() throws IOException {
    Files.writeString(site.resolve("borte.html"), "i går");
    Set<String> fresh = Set.of("gammel.html", "tema/ny/index.html");
    try (Staging staging = Staging.open(site, true)) {
      for (String file : fresh) {
        Files.writeString(staging.place(file), file);
      }
      staging.deliver(staged(staging, fresh));
    }
    assertThat(site.resolve("gammel.html")).hasContent("gammel.html");
    assertThat(site.resolve("tema/ny/index.html")).hasContent("tema/ny/index.html");
    assertThat(site.resolve("borte.html")).doesNotExist();
    assertThat(beside()).containsExactly("site");
  }

  @Test
  void what_a_killed_process_left_is_removed_and_the_site_that_it_took_away_put_back()
      throws IOException {
    Path left = Files.createDirectories(target.resolve("site-under-arbeid/tre"));
    Files.writeString(left.resolve("halv.html"), "hal");
    Files.move(site, target.resolve("site-under-arbeid/forrige"));
    try (Staging staging = Staging.open(site, true)) {
      assertThat(staging.files()).isEmpty();
    }
    assertThat(site.resolve("gammel.html")).hasContent("i går");
    assertThat(beside()).containsExactly("site");
  }

  private StagedSite staged(Staging staging, Set<String> fresh) {
    return new StagedSite(
        Map.of(), Map.of(), fresh, Set.of("borte.html"), OutputManifest.NONE, site, staging::find);
  }

  private Stream<String> beside() throws IOException {
    try (Stream<Path> all = Files.list(target)) {
      return all.map(path -> path.getFileName().toString()).toList().stream();
    }
  }
}
