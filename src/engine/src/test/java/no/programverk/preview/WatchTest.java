package no.programverk.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WatchTest {
  @TempDir Path project;
  private Watch watch;

  @BeforeEach
  void begin() throws IOException {
    Files.createDirectories(project.resolve("content/tema"));
    Files.createDirectories(project.resolve("templates"));
    Files.writeString(project.resolve("content/index.adoc"), "= A");
    watch = new Watch(project);
  }

  @AfterEach
  void end() throws IOException {
    watch.close();
  }

  private Set<String> changed() throws InterruptedException, IOException {
    return watch.next();
  }

  @Test
  void texts_templates_assets_and_settings_count() throws Exception {
    Files.writeString(project.resolve("content/index.adoc"), "= Ny");
    assertThat(changed()).containsExactly("content/index.adoc");
    Files.writeString(project.resolve("templates/front.ftlh"), "x");
    assertThat(changed()).containsExactly("templates/front.ftlh");
    Files.createDirectories(project.resolve("assets/css"));
    Files.writeString(project.resolve("assets/css/a.css"), "x");
    assertThat(changed()).containsExactly("assets/css/a.css");
    Files.writeString(project.resolve("jbake.properties"), "x");
    assertThat(changed()).containsExactly("jbake.properties");
  }

  @Test
  void swap_files_of_editors_and_files_beside_the_texts_do_not_count() throws Exception {
    Files.writeString(project.resolve("content/.index.adoc.swp"), "x");
    Files.writeString(project.resolve("content/index.adoc~"), "x");
    Files.createSymbolicLink(project.resolve("content/.#index.adoc"), Path.of("nobody@host"));
    Files.writeString(project.resolve("README.md"), "x");
    Files.writeString(project.resolve("content/tema/ny.adoc"), "= Ny");
    assertThat(changed()).containsExactly("content/tema/ny.adoc");
  }

  @Test
  void a_folder_that_is_deleted_and_made_again_is_still_watched() throws Exception {
    Files.delete(project.resolve("content/index.adoc"));
    Files.delete(project.resolve("content/tema"));
    Files.delete(project.resolve("content"));
    assertThat(changed()).containsExactly("content/index.adoc");
    Files.createDirectories(project.resolve("content"));
    Files.writeString(project.resolve("content/index.adoc"), "= Igjen");
    assertThat(changed()).containsExactly("content/index.adoc");
    Files.writeString(project.resolve("content/index.adoc"), "= Og igjen");
    assertThat(changed()).containsExactly("content/index.adoc");
  }

  @Test
  void a_file_that_an_editor_has_emptied_is_waited_for() throws Exception {
    Path file = project.resolve("content/index.adoc");
    Files.writeString(file, "");
    Thread.sleep(30);
    Files.writeString(file, "= Full");
    assertThat(changed()).containsExactly("content/index.adoc");
    assertThat(Files.size(file)).isPositive();
    Files.writeString(project.resolve("content/b.adoc"), "= B");
    assertThat(changed()).as("the filling is not told twice").containsExactly("content/b.adoc");
  }
}
