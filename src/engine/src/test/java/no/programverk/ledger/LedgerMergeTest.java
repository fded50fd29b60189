package no.programverk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.programverk.build.TestSite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Releases made on two branches come together in git by themselves, with this repository's rule.
 */
class LedgerMergeTest {
  private static final String FILE = "content/adresser.txt";
  private static final String SCHOOL = "content/tema/skole/skolehelse.adoc";
  private static final String HOME = "content/tema/omsorg/sykehjem.adoc";

  @TempDir private Path folder;

  @BeforeAll
  static void needsGit() {
    boolean found =
        Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
            .anyMatch(
                path ->
                    Files.isExecutable(Path.of(path, "git"))
                        || Files.isExecutable(Path.of(path, "git.exe")));
    assumeTrue(found, "git is not installed");
  }

  private void git(String... words) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    "git",
                    "-c",
                    "user.name=x",
                    "-c",
                    "user.email=x@example.org",
                    "-c",
                    "commit.gpgsign=false",
                    "-c",
                    "core.autocrlf=false"),
                Stream.of(words))
            .toList();
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
  }

  private void commit(String message) throws IOException, InterruptedException {
    git("add", ".gitattributes", "content");
    git("commit", "-q", "-m", message);
  }

  @Test
  void twoReleasesOnTwoBranchesMergeWithoutAConflictAndLoseNothing() throws Exception {
    TestSite site = TestSite.of("adresser", folder).release("2026-11-21");
    Files.copy(Path.of(".gitattributes"), folder.resolve(".gitattributes"));
    git("init", "-q", "-b", "main");
    commit("first");

    git("checkout", "-q", "-b", "one");
    site.replace(SCHOOL, "innføre skolemat", "gi skolemat")
        .write(SCHOOL, site.read(SCHOOL) + "* [[frukt,Frukt]]gi frukt.\n")
        .release("2027-01-02");
    commit("one");
    git("checkout", "-q", "main");
    site.replace(HOME, "la par bo sammen", "la alle par bo sammen")
        .write(HOME, site.read(HOME) + "* [[hage,Hage]]gi alle en hage.\n")
        .release("2027-01-03");
    commit("two");
    git("merge", "-q", "--no-edit", "one");

    assertThat(site.read(FILE))
        .contains("ordlyd skolemat 2 2027-01-02 | Skolemat | SV vil | gi skolemat.\n")
        .contains("ordlyd bo-sammen 2 2027-01-03 | Bo sammen | SV vil | la alle par bo sammen.\n")
        .contains("adresse /k/frukt/ 2027-01-02\n")
        .contains("adresse /k/hage/ 2027-01-03\n")
        .doesNotContain("<<<<<<<", "=======");
    // The next release finds all there, and only sorts the lines.
    assertThat(site.problems("2027-01-04")).isEmpty();
    assertThat(site.bake("2027-01-04").site().orElseThrow().unreleased()).isEmpty();
  }
}
