package no.programverk.finish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetsTest {
  @TempDir private Path folder;

  @Test
  void a_style_sheet_is_named_by_what_it_holds() throws IOException {
    String first = fingerprint("body { color: red }").get("css/a.css");
    String second = fingerprint("body { color: red }").get("css/a.css");
    String other = fingerprint("body { color: blue }").get("css/a.css");
    assertThat(first).matches("css/a\\.[0-9a-f]{10}\\.css").isEqualTo(second).isNotEqualTo(other);
  }

  @Test
  void other_files_keep_their_names() throws IOException {
    Path staging = Files.createTempDirectory(folder, "staging");
    Files.writeString(staging.resolve("ikon.svg"), "<svg/>");
    assertThat(Assets.fingerprint(staging)).doesNotContainKey("ikon.svg");
    assertThat(staging.resolve("ikon.svg")).exists();
  }

  @Test
  void a_link_in_a_folder_is_told() throws IOException {
    Path assets = Files.createDirectory(folder.resolve("assets"));
    Files.createSymbolicLink(assets.resolve("ute.css"), folder.resolve("finnes-ikke"));
    Problems problems = new Problems();
    Assets.refuseLinks(assets, problems);
    assertThat(problems.sorted()).extracting(Problem::rule).containsExactly("lenkefil");
    assertThat(problems.sorted().get(0).place().file()).isEqualTo("assets/ute.css");
  }

  private Map<String, String> fingerprint(String css) throws IOException {
    Path staging = Files.createTempDirectory(folder, "staging");
    Files.createDirectory(staging.resolve("css"));
    Files.writeString(staging.resolve("css/a.css"), css);
    Map<String, String> names = Assets.fingerprint(staging);
    assertThat(staging.resolve(names.get("css/a.css"))).hasContent(css);
    return names;
  }
}
