package no.programverk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.programverk.problem.Problem;
import no.programverk.testing.SmallSite;
import no.programverk.testing.Trees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contributor who has made thirty mistakes is told of all of them at once, and of no more. */
class ThirtyFaultsTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir private Path workplace;

  @Test
  void thirty_planted_faults_are_told_in_one_run_each_once_at_its_line_and_nothing_is_touched()
      throws IOException {
    SmallSite site = SmallSite.of(SmallSite.SITES.resolve("invalid/thirty-faults"), workplace);
    for (Path file : sources(site)) {
      Files.setLastModifiedTime(file, LONG_AGO);
    }
    Map<String, String> bytes = sourceBytes(site);
    List<String> planted =
        Stream.of("expected-problems.txt", "expected-warnings.txt")
            .flatMap(name -> site.expected(name).stream())
            .toList();
    assertThat(planted).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
    assertThat(planted)
        .extracting(fault -> fault.split(" ")[1])
        .as("each is of a kind of its own")
        .doesNotHaveDuplicates();

    List<Problem> told = site.bake().problems();

    assertThat(told)
        .extracting(problem -> problem.place() + " " + problem.rule())
        .containsExactlyInAnyOrderElementsOf(planted);
    assertThat(told).allSatisfy(problem -> assertThat(problem.hint()).isNotBlank());
    assertThat(sourceBytes(site)).isEqualTo(bytes);
    assertThat(sources(site))
        .allSatisfy(file -> assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO));
    assertThat(site.target()).doesNotExist();
  }

  private static List<Path> sources(SmallSite site) throws IOException {
    try (Stream<Path> all = Files.walk(site.project())) {
      return all.filter(file -> !file.startsWith(site.project().resolve("target")))
          .filter(Files::isRegularFile)
          .toList();
    }
  }

  private static Map<String, String> sourceBytes(SmallSite site) {
    Map<String, String> bytes = new TreeMap<>(Trees.read(site.project()));
    bytes.keySet().removeIf(path -> path.startsWith("target/"));
    return bytes;
  }
}
