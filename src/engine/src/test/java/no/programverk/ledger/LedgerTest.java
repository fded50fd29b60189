package no.programverk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.programverk.build.TestSite;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {
  private static final String FILE = "content/adresser.txt";

  @TempDir Path folder;

  private static List<String> rules(List<String> lines) {
    Problems problems = new Problems();
    Ledger.read(lines, SourceRef.of(FILE), problems);
    return problems.sorted().stream().map(p -> p.rule() + ":" + p.place().line()).toList();
  }

  @Test
  void anAdoptedIntroductionReadsBackAndAMangledOneIsTold() {
    String print = "0123456789abcdef".repeat(4);
    String line = "innledning /tema/helse/ 1 2026-11-21 " + print;
    Problems problems = new Problems();
    Ledger ledger = Ledger.read(List.of(line), SourceRef.of(FILE), problems);

    assertThat(problems.sorted()).isEmpty();
    assertThat(Releasing.text(ledger)).endsWith("\n" + line + "\n");
    assertThat(rules(List.of(line, line.replace(print, "0123"), line.replace("/tema", "tema"))))
        .containsExactly("adresser-linje:2", "adresser-linje:3");
  }

  @Test
  void aReleasedLedgerReadsBackAsTheSameText() {
    String text = TestSite.of("adresser", folder).release("2026-11-21").read(FILE);

    Problems problems = new Problems();
    Ledger read = Ledger.read(text.lines().toList(), SourceRef.of(FILE), problems);

    assertThat(problems.sorted()).isEmpty();
    assertThat(Releasing.text(read)).isEqualTo(text);
    assertThat(text)
        .contains("adresse /k/gratis-bind/ 2026-11-21\n")
        .contains("adresse /tema/skolehelse/#gratis-bind 2026-11-21\n")
        .contains("adresse /tema/skolehelse/#bakgrunn 2026-11-21\n")
        .contains("adresse /samlet/#side-tema-skolehelse 2026-11-21\n")
        .contains("ordlyd gratis-bind 1 2026-11-21 | Gratis bind | SV vil | gi gratis bind.\n")
        .contains("status /tema/ 1 2026-11-21 innspill\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A | B",
        "|",
        "a|",
        "|a||b|",
        "\\|",
        "a \\ b",
        "a\\",
        "\\\\||",
        "2026-01-01 |",
        "# nei",
        "slettet",
        "ordlyd x 1 2026-01-01 | a | b | c"
      })
  void wordsReadBackWhateverStandsInThem(String words) {
    Entry.Words written = new Entry.Words(words, words, words);
    assertThat(Entry.Words.ofFields(written.fields())).contains(written);
  }

  @Test
  void aLineOfSpacesIsReadAtOnce() {
    assertThat(rules(List.of("ordlyd a 1 2026-01-01 |" + " ".repeat(1_000_000))))
        .containsExactly(Rule.INVALID_LEDGER_LINE + ":1");
  }

  @Test
  void aBarInAShortTitleIsNoChange() {
    TestSite site = TestSite.of("adresser", folder);
    site.replace("content/tema/skole/skolehelse.adoc", ",Skolemat]]", ",Skole | mat]]");
    site.release("2026-11-21");
    String ledger = site.read(FILE);
    site.release("2026-11-22");
    assertThat(site.read(FILE)).isEqualTo(ledger);
  }

  @Test
  void aReleaseWithNothingNewLeavesTheFileAsItIs() {
    TestSite site = TestSite.of("adresser", folder).release("2026-11-21");
    String first = site.read(FILE);

    assertThat(site.release("2027-01-01").read(FILE)).isEqualTo(first);
  }

  @Test
  void aFirstReleaseLeavesNothingUnpromisedNotEvenTheFeedThatItBrings() {
    TestSite site =
        TestSite.of("adresser", folder).host("https://program.example.org").release("2026-11-21");

    assertThat(site.read(FILE)).contains("adresse /endringer/endringer.atom 2026-11-21\n");
    assertThat(site.bake("2026-11-22").site().orElseThrow().unreleased()).isEmpty();
    assertThat(site.read(FILE).lines().filter(line -> line.startsWith("utgave "))).hasSize(1);
  }

  @Test
  void aNewWordingGetsALineAndTheOldOneStays() {
    TestSite site = TestSite.of("adresser", folder).release("2026-11-21");

    site.replace("content/tema/skole/skolehelse.adoc", "innføre skolemat", "gi skolemat til alle");
    String text = site.release("2027-02-03").read(FILE);

    assertThat(text)
        .contains("ordlyd skolemat 1 2026-11-21 | Skolemat | SV vil | innføre skolemat.\n")
        .contains("ordlyd skolemat 2 2027-02-03 | Skolemat | SV vil | gi skolemat til alle.\n");
    site.bake("2027-02-03");
    assertThat(site.published("k/skolemat/index.html"))
        .contains("SV vil innføre skolemat.")
        .contains("<time datetime=\"2026-11-21\">");
  }

  @Test
  void linesMayStandInAnyOrderAndTwiceAfterAMerge() {
    List<String> lines =
        new ArrayList<>(
            TestSite.of("adresser", folder).release("2026-11-21").read(FILE).lines().toList());
    lines.addAll(lines);
    Collections.reverse(lines);

    assertThat(rules(lines)).isEmpty();
  }

  @Test
  void theEarlierOfTwoDatesCounts() {
    Ledger ledger =
        Ledger.read(
            List.of("adresse /a/ 2027-01-01", "adresse /a/ 2026-01-01"),
            SourceRef.of(FILE),
            new Problems());

    assertThat(ledger.addresses())
        .singleElement()
        .extracting(a -> a.date().getYear())
        .isEqualTo(2026);
  }

  @Test
  void aReleaseWithAnEarlierDateCountsOnlyTheLinesOfItsTime() {
    TestSite site = TestSite.of("adresser", folder).release("2026-11-21");
    site.write("content/ny.adoc", "= Ny side\n:summary: En ny side.\n\nTekst.\n");

    site.release("2026-01-02");

    assertThat(rules(site.read(FILE).lines().toList())).isEmpty();
  }

  @Test
  void aLostLineIsNoticed() {
    List<String> lines =
        new ArrayList<>(
            TestSite.of("adresser", folder).release("2026-11-21").read(FILE).lines().toList());
    lines.removeIf(line -> line.startsWith("adresse /om/"));

    assertThat(rules(lines)).containsExactly("adresser-tapt:" + lines.size());
  }

  @Test
  void twoWordingsOfOneNumberAreAClash() {
    assertThat(
            rules(
                List.of(
                    "ordlyd a 1 2026-01-01 | A | SV vil | si a.",
                    "ordlyd a 1 2026-01-02 | A | SV vil | si b.")))
        .containsExactly("adresser-nummer:2");
  }

  @Test
  void aLineThatIsNotUnderstoodIsTold() {
    assertThat(
            rules(
                List.of(
                    "adresse tema/ 2026-01-01",
                    "adresse /tema/ 2026-13-01",
                    "ordlyd a 2026-01-01 | A | b | c",
                    "noe /tema/ 2026-01-01",
                    "utgave 2026-01-01")))
        .containsExactly(
            "adresser-linje:1", "adresser-linje:2", "adresser-linje:3", "adresser-linje:4");
  }

  @Test
  void anErasedWordingLeavesItsLine() {
    TestSite site = TestSite.of("adresser", folder).release("2026-11-21");
    site.replace(
            "content/tema/omsorg/sykehjem.adoc", "* [[bo-sammen,Bo sammen]]la par bo sammen.\n", "")
        .declare("|2027-01-02 |slettet |bo-sammen |Krav om sletting |");

    List<String> problems = site.problems("2027-01-02");
    String text = site.release("2027-01-02").read(FILE);

    assertThat(problems).isEmpty();
    assertThat(text)
        .contains("ordlyd bo-sammen 1 2026-11-21 slettet\n")
        .doesNotContain("la par bo sammen");
    assertThat(site.published("k/bo-sammen/index.html"))
        .contains("slettet 2.1.2027")
        .contains("Krav om sletting")
        .doesNotContain("la par bo sammen")
        .doesNotContain("Bo sammen");
    assertThat(site.problems("2027-01-03")).isEmpty();
  }

  @Test
  void anEarlierWordingIsErasedOfAPointThatStaysAndItsPresentOneIsNot() {
    String school = "content/tema/skole/skolehelse.adoc";
    TestSite site = TestSite.of("adresser", folder).release("2026-11-21");
    site.replace(school, "innføre skolemat", "gi skolemat til alle")
        .release("2027-01-02")
        .declare("|2027-01-02 |slettet |skolemat |Krav om sletting |");

    assertThat(site.problems("2027-01-02")).isEmpty();
    assertThat(site.published("k/skolemat/index.html"))
        .contains("gi skolemat til alle")
        .contains("Ordlyden er slettet.")
        .doesNotContain("innføre skolemat");
    assertThat(site.published("endringer/index.html")).doesNotContain("innføre skolemat");

    String released = site.release("2027-01-03").read(FILE);
    assertThat(released)
        .contains("ordlyd skolemat 1 2026-11-21 slettet\n")
        .contains("ordlyd skolemat 2 2027-01-02 | Skolemat | SV vil | gi skolemat til alle.\n")
        .doesNotContain("innføre skolemat");
    assertThat(site.release("2027-01-04").read(FILE)).isEqualTo(released);
  }

  @Test
  void aSiteWithAnAddressThatNoReleaseBroughtSaysSo() {
    TestSite site = TestSite.of("adresser", folder).release("2026-11-21");
    assertThat(site.bake("2026-11-22").site().orElseThrow().unreleased()).isEmpty();

    site.write("content/ny.adoc", "= Ny side\n:summary: En ny side.\n\nTekst.\n");

    assertThat(site.bake("2026-11-22").site().orElseThrow().unreleased())
        .extracting(permalink -> permalink.href())
        .containsExactly("ny/");
  }

  @Test
  void everyProblemOfTheLedgerHasItsPlace() {
    TestSite site = TestSite.of("adresser", folder).release("2026-11-21");
    site.delete("content/om.adoc");

    Problem problem = site.onlyProblem("2026-12-01");

    assertThat(problem.rule()).isEqualTo(Rule.PAGE_GONE);
    assertThat(problem.place().file()).isEqualTo(FILE);
    assertThat(site.read(FILE).lines().toList().get(problem.place().line() - 1))
        .isEqualTo("adresse /om/ 2026-11-21");
    assertThat(problem.hint())
        .contains(":tidligere-adresse: /om/")
        .contains("|2026-12-01 |trukket |/om/ |");
  }
}
