package no.programverk.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import no.programverk.build.Progress;
import no.programverk.build.SiteBuilder;
import no.programverk.build.TestSite;
import no.programverk.problem.BuildStopped;
import no.programverk.testing.Processors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseCommandTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 21);

  @TempDir private Path folder;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  /** Releases while somebody saves a text that is wrong: the second build stops. */
  private void releaseIsStopped(TestSite site) throws Exception {
    Progress progress =
        stage -> {
          if (stage.equals("write")) {
            site.write("content/feil.adoc", "Ingen tittel.\n");
          }
        };
    Path project = folder.toRealPath();
    SiteBuilder builder = new SiteBuilder(project, site.site(), DATE, progress, Processors.USUAL);
    assertThatThrownBy(() -> ReleaseCommand.release(builder, project, DATE, out))
        .isInstanceOf(BuildStopped.class)
        .hasMessageContaining("Ingenting er utgitt");
  }

  @Test
  void a_first_release_that_is_stopped_leaves_no_ledger() throws Exception {
    TestSite site = TestSite.of("adresser", folder).host("https://program.example.org");
    releaseIsStopped(site);
    assertThat(folder.resolve("content/adresser.txt")).doesNotExist();
    assertThat(folder.resolve("content/adresser.txt~")).doesNotExist();
  }

  @Test
  void a_later_release_that_is_stopped_leaves_the_ledger_as_it_was() throws Exception {
    TestSite site = TestSite.of("adresser", folder).release("2026-11-20");
    String before = site.read("content/adresser.txt");
    site.write("content/ny.adoc", "= Ny\n:summary: En ny side.\n\nTekst.\n");
    releaseIsStopped(site);
    assertThat(site.read("content/adresser.txt")).isEqualTo(before);
  }

  @Test
  void a_date_that_has_not_come_is_told() throws Exception {
    TestSite.of("adresser", folder);
    String tomorrow = LocalDate.now().plusDays(1).toString();
    Path project = folder.toRealPath();
    LocalDate date = LocalDate.parse(tomorrow);
    Invocation run = new Invocation(project, project.resolve("target/site"), date, out, Map.of());
    new ReleaseCommand().run(run);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).contains(tomorrow + " er ikke kommet");
    assertThat(Files.readString(folder.resolve("content/adresser.txt"))).contains(tomorrow);
  }
}
