package no.programverk.report.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.programverk.build.TestSite;
import no.programverk.command.Invocation;
import no.programverk.ledger.Entry;
import no.programverk.problem.BuildStopped;
import no.programverk.report.ChangeReport;
import no.programverk.report.Difference;
import no.programverk.report.ReportWriter;
import no.programverk.testing.Processors;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final String PAGE = "content/tema/omsorg/sykehjem.adoc";
  private static final String POINT = "sikre at kostholdet til dem som bor på sykehjem, er";
  private static final PersonIdent NOBODY = new PersonIdent("Prøve", "prove@example.org");

  @TempDir Path folder;
  private TestSite site;
  private Git git;

  @BeforeEach
  void repository() throws Exception {
    site = TestSite.real(folder);
    git = Git.init().setDirectory(folder.toRealPath().toFile()).setInitialBranch("main").call();
    commit();
  }

  @AfterEach
  void close() {
    git.close();
  }

  private void commit() throws Exception {
    git.add().addFilepattern("content").call();
    git.add().setUpdate(true).addFilepattern("content").call();
    git.commit().setMessage("x").setAuthor(NOBODY).setCommitter(NOBODY).setSign(false).call();
  }

  private Invocation run() throws Exception {
    PrintStream silent = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new Invocation(
        folder.toRealPath(), site.site(), LocalDate.parse("2026-01-01"), silent, Map.of());
  }

  private ChangeReport report() throws Exception {
    return Report.report(run(), "main", Optional.empty(), Processors.USUAL);
  }

  private static List<String> kinds(ChangeReport report) {
    return report.documents().stream()
        .flatMap(document -> document.differences().stream())
        .map(difference -> difference.kind() + " " + difference.target())
        .toList();
  }

  private void adopt() throws Exception {
    site.replace(
        "content/tema/index.adoc",
        ":status: innspill",
        ":status: vedtatt\n:vedtatt-av: Årsmøtet\n:vedtatt-dato: 2025-01-01");
    commit();
  }

  @Test
  void rewrapping_moving_a_file_and_reordering_headings_change_nothing() throws Exception {
    site.replace(PAGE, "Kommunen skal være et godt", "Kommunen skal\nvære et godt");
    site.replace(PAGE, "sikre at kostholdet til dem", "sikre at kostholdet\ntil dem");
    site.move(PAGE, "content/tema/helse/sykehjem.adoc");
    site.replace("content/tema/helse/sykehjem.adoc", ":order: 2", ":order: 9");
    String plan = site.read("content/arbeidsplan/index.adoc");
    int heading = plan.indexOf("== ");
    site.write("content/arbeidsplan/index.adoc", plan + "\n== En til\n\nTekst.\n");
    commit();
    site.write(
        "content/arbeidsplan/index.adoc",
        plan.substring(0, heading) + "== En til\n\nTekst.\n\n" + plan.substring(heading));
    assertThat(report().documents()).isEmpty();
    assertThat(ReportWriter.markdown(report())).contains("Ingen endring i punktene.");
  }

  @Test
  void points_added_changed_moved_and_gone_are_told_word_by_word() throws Exception {
    site.replace(PAGE, "næringsrikt og variert", "sunt");
    String page = site.read(PAGE);
    String tolk = page.substring(page.indexOf("* [[tolk-pa-sykehjem,")).strip();
    String vilje =
        site.read(PAGE).lines().filter(l -> l.contains("mot-sin-vilje")).findFirst().orElseThrow();
    site.replace(PAGE, tolk + "\n", "").replace(PAGE, vilje + "\n", "");
    String other = "content/tema/omsorg/eldreomsorg.adoc";
    site.write(other, site.read(other) + tolk + "\n* [[nytt-punkt,Nytt punkt]]sikre noe nytt.\n");
    ChangeReport report = report();
    assertThat(kinds(report))
        .containsExactlyInAnyOrder(
            "POINT_ADDED nytt-punkt",
            "POINT_CHANGED kosthold-pa-sykehjem",
            "POINT_MOVED tolk-pa-sykehjem",
            "POINT_REMOVED sykehjem-mot-sin-vilje");
    assertThat(report.acceptable()).isTrue();
    assertThat(ReportWriter.markdown(report))
        .contains("<del>næringsrikt og variert</del><ins>sunt</ins>")
        .contains("<ins>SV vil sikre noe nytt.</ins>");
    assertThat(ReportWriter.html(report)).contains("<ins>sunt</ins>");
  }

  @Test
  void introductions_and_order_and_status_are_told() throws Exception {
    site.replace(PAGE, "et godt sted å være gammel", "et trygt sted å være gammel");
    String page = site.read("content/tema/psykisk-helse-og-rus/ruspolitikk.adoc");
    List<String> points = page.lines().filter(line -> line.startsWith("* ")).toList();
    site.replace(
        "content/tema/psykisk-helse-og-rus/ruspolitikk.adoc",
        points.get(0) + "\n" + points.get(1),
        points.get(1) + "\n" + points.get(0));
    site.replace("content/arbeidsplan/index.adoc", ":status: forslag", ":status: falt");
    assertThat(kinds(report()))
        .containsExactlyInAnyOrder(
            "INTRODUCTION_CHANGED /tema/sykehjem/",
            "ORDER_CHANGED /tema/ruspolitikk/",
            "STATUS_CHANGED /arbeidsplan/");
  }

  @Test
  void a_changed_id_is_never_acceptable() throws Exception {
    site.replace(PAGE, "[[kosthold-pa-sykehjem,", "[[mat-pa-sykehjem,");
    ChangeReport report = report();
    assertThat(kinds(report)).containsExactly("ID_CHANGED mat-pa-sykehjem");
    assertThat(report.acceptable()).isFalse();
  }

  @Test
  void adopted_words_need_a_row_that_says_why() throws Exception {
    adopt();
    site.replace(PAGE, "næringsrikt og variert", "variert og godt");
    site.replace(PAGE, "et godt sted å være gammel", "et trygt sted å være gammel");
    assertThat(report().undecided())
        .extracting(Difference::target)
        .containsExactlyInAnyOrder("kosthold-pa-sykehjem", "/tema/sykehjem/");
    site.declare(
        "|2026-01-01 |språk |kosthold-pa-sykehjem |Kortere |",
        "|2026-01-01 |vedtak |/tema/sykehjem/ |Årsmøtet 2026, sak 1 |");
    ChangeReport report = report();
    assertThat(report.acceptable()).isTrue();
    assertThat(ReportWriter.markdown(report).indexOf("Årsmøtet 2026"))
        .isPositive()
        .isLessThan(ReportWriter.markdown(report).indexOf("<del>"));
    commit();
    site.replace(PAGE, "variert og godt", "godt");
    assertThat(report().acceptable()).as("an old row does not count").isFalse();
  }

  @Test
  void an_adopted_introduction_alone_needs_a_row_too() throws Exception {
    adopt();
    site.replace(PAGE, "et godt sted å være gammel", "et trygt sted å være gammel");
    ChangeReport report = report();
    assertThat(report.pointsAreTheSame()).isTrue();
    assertThat(report.acceptable()).isFalse();
    assertThat(ReportWriter.markdown(report)).contains("/tema/sykehjem/");
    site.declare("|2026-01-01 |språk |/tema/sykehjem/ |Et klarere ord |");
    assertThat(report().acceptable()).isTrue();
  }

  @Test
  void a_promise_that_is_taken_out_of_the_ledger_is_never_acceptable() throws Exception {
    String ledger = "content/adresser.txt";
    site.release("2025-01-01");
    commit();
    assertThat(report().acceptable()).isTrue();
    String line = "adresse /k/kosthold-pa-sykehjem/ 2025-01-01\n";
    String without = site.read(ledger).replace(line, "");
    site.write(ledger, without.replaceAll("(?m)^utgave .*\n", ""));
    assertThat(report().acceptable()).isFalse();
    assertThat(report().lost())
        .extracting(entry -> entry.key())
        .containsExactly("adresse /k/kosthold-pa-sykehjem/", "utgave 2025-01-01");
    assertThat(ReportWriter.markdown(report())).contains("adresse /k/kosthold-pa-sykehjem/");
  }

  @Test
  void lines_that_a_request_adds_to_the_ledger_are_told() throws Exception {
    String ledger = "content/adresser.txt";
    site.release("2025-01-01");
    commit();
    assertThat(report().promised()).isEmpty();
    String forged = "ordlyd kosthold-pa-sykehjem 2 2025-01-02 | Mat | SV vil | ta fra folk maten.";
    site.write(ledger, site.read(ledger) + forged + "\n");
    assertThat(report().promised()).extracting(Entry::line).containsExactly(forged);
    assertThat(ReportWriter.markdown(report())).contains("ta fra folk maten");
  }

  @Test
  void old_addresses_that_are_new_or_lead_elsewhere_are_told() throws Exception {
    site.replace(
        PAGE, "\n:summary:", "\n:tidligere-adresse: /tema/gammel/, /tema/eldre/\n:summary:");
    commit();
    assertThat(report().redirects()).isEmpty();
    site.replace(PAGE, "/tema/eldre/", "/tema/ny/");
    assertThat(report().redirects())
        .extracting(ChangeReport.Redirect::from)
        .containsExactly("/bidra/tema/ny/", "/tema/ny/");
    assertThat(ReportWriter.html(report())).contains("/tema/ny/");
  }

  @Test
  void words_that_are_erased_by_law_and_new_lines_are_no_broken_promise() throws Exception {
    String point = "* [[noe-nytt,Noe nytt]]sikre noe nytt.\n";
    site.write(PAGE, site.read(PAGE) + point).release("2025-01-01");
    commit();
    site.replace(PAGE, point, "")
        .declare("|2026-01-01 |slettet |noe-nytt |Krav om sletting |")
        .release("2026-01-01");
    ChangeReport report = report();
    assertThat(report.lost()).isEmpty();
    assertThat(report.acceptable()).isTrue();
  }

  @Test
  void adopting_settles_the_words_and_inputs_are_free() throws Exception {
    site.replace(PAGE, "næringsrikt og variert", "variert og godt");
    assertThat(report().acceptable()).isTrue();
    site.replace(
        "content/tema/index.adoc",
        ":status: innspill",
        ":status: vedtatt\n:vedtatt-av: Årsmøtet\n:vedtatt-dato: 2026-01-01");
    assertThat(report().acceptable()).isTrue();
  }

  @Test
  void two_revisions_are_compared_without_the_files_that_lie_there() throws Exception {
    site.replace(PAGE, "næringsrikt og variert", "variert og godt");
    commit();
    Files.delete(folder.resolve(PAGE));
    ChangeReport report = Report.report(run(), "main~1", Optional.of("main"), Processors.USUAL);
    assertThat(kinds(report)).containsExactly("POINT_CHANGED kosthold-pa-sykehjem");
  }

  @Test
  void a_revision_or_repository_that_is_not_there_gets_a_clear_message() throws Exception {
    assertThatThrownBy(
            () -> Report.report(run(), "finnes-ikke", Optional.empty(), Processors.USUAL))
        .isInstanceOf(BuildStopped.class)
        .hasMessageContaining("git fetch --unshallow");
    Path shallow = Files.createTempDirectory(folder, "shallow");
    site.replace(PAGE, POINT, POINT + " og blir");
    commit();
    Git.cloneRepository()
        .setURI(folder.toRealPath().toUri().toString())
        .setDirectory(shallow.toFile())
        .setDepth(1)
        .call()
        .close();
    try (Revisions revisions = Revisions.of(shallow)) {
      assertThatThrownBy(() -> revisions.base("main~1", "HEAD"))
          .isInstanceOf(BuildStopped.class)
          .hasMessageContaining("git fetch --unshallow");
    }
    Path outside = Files.createTempDirectory("uten-git");
    assertThatThrownBy(() -> Revisions.of(outside)).hasMessageContaining("git-lager");
    Files.delete(outside);
  }

  @Test
  void quoted_words_are_harmless_on_a_forge() throws Exception {
    site.replace(
        PAGE, "næringsrikt og variert", "@alle #1 [x](http://x.no) *hei* `kode` a < b & c | d");
    assertThat(ReportWriter.markdown(report()))
        .doesNotContain("@alle", " #1", "](", "http://", "*hei*", "`kode`");
    assertThat(ReportWriter.html(report())).contains("a &lt; b &amp; c");
  }
}
