package no.programverk.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import no.programverk.catalogue.FileProperty;
import no.programverk.catalogue.SiteFile;
import no.programverk.digest.Sha256;
import no.programverk.problem.Problems;
import org.junit.jupiter.api.Test;

class AssetFilesTest {
  @Test
  void a_style_sheet_is_named_by_what_it_holds() {
    String first = published("css/a.css", "body { color: red }").path();
    String second = published("css/a.css", "body { color: red }").path();
    String other = published("css/a.css", "body { color: blue }").path();
    assertThat(first).matches("css/a\\.[0-9a-f]{10}\\.css").isEqualTo(second).isNotEqualTo(other);
    assertThat(published("css/a.css", "").is(FileProperty.FINGERPRINTED)).isTrue();
  }

  @Test
  void other_files_keep_their_names() {
    assertThat(published("ikon.svg", "<svg/>").path()).isEqualTo("ikon.svg");
    assertThat(published("ikon.svg", "<svg/>").is(FileProperty.FINGERPRINTED)).isFalse();
  }

  private static SiteFile published(String path, String text) {
    return new AssetFiles(Path.of("assets"), Map.of(path, Sha256.of(text)), false)
        .files(new Problems())
        .get(0);
  }
}
