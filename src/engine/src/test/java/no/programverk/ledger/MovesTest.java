package no.programverk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.programverk.build.TestSite;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovesTest {
  private static final String SCHOOL = "content/tema/skole/skolehelse.adoc";
  private static final String HOME = "content/tema/omsorg/sykehjem.adoc";
  private static final String FOOD = "* [[skolemat,Skolemat]]innføre skolemat.\n";

  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void release() {
    site = TestSite.of("adresser", folder).release("2026-11-21");
  }

  private void mended(String path, Problem problem) {
    String line =
        problem.hint().lines().filter(l -> l.startsWith(":tidl")).findFirst().orElseThrow();
    site.replace(path, "\n:order:", "\n" + line + "\n:order:");
  }

  @Test
  void aPointThatMovedLeavesAPlaceOnItsOldPage() {
    site.replace(SCHOOL, FOOD, "").write(HOME, site.read(HOME) + FOOD);

    assertThat(site.problems("2027-01-01")).isEmpty();
    assertThat(site.published("tema/skolehelse/index.html"))
        .contains("<li id=\"skolemat\"><p>Flyttet til <a href=\"../../tema/sykehjem/#skolemat\">");
    assertThat(site.published("tema/sykehjem/index.html"))
        .contains("<li id=\"skolemat\" value=\"3\">");
  }

  @Test
  void aRenamedPageIsToldWithTheLineThatMendsIt() {
    site.move(SCHOOL, "content/tema/skole/helse-paa-skolen.adoc");

    Problem problem = site.onlyProblem("2027-01-01");
    assertThat(problem.rule()).isEqualTo(Rule.PAGE_MOVED);
    assertThat(problem.hint()).contains("content/tema/skole/helse-paa-skolen.adoc");
    mended("content/tema/skole/helse-paa-skolen.adoc", problem);

    assertThat(site.problems("2027-01-01")).isEmpty();
    assertThat(site.published("tema/skolehelse/index.html"))
        .contains("content=\"0; url=../../tema/helse-paa-skolen/\"")
        .contains("<link rel=\"canonical\" href=\"../../tema/helse-paa-skolen/\">");
    assertThat(site.published("bidra/tema/skolehelse/index.html"))
        .contains("url=../../../bidra/tema/helse-paa-skolen/");
    assertThat(site.published("samlet/index.html")).contains("id=\"side-tema-skolehelse\"");
  }

  @Test
  void aSecondMoveLeavesNoChain() {
    String second = "content/tema/skole/c.adoc";
    site.move(SCHOOL, second)
        .replace(second, "\n:order:", "\n:tidligere-adresse: /tema/b/, /tema/skolehelse/\n:order:");

    assertThat(site.problems("2027-01-01")).isEmpty();
    assertThat(site.published("tema/skolehelse/index.html")).contains("url=../../tema/c/");
    assertThat(site.published("tema/b/index.html")).contains("url=../../tema/c/");
  }

  @Test
  void aSplitTopicSendsEachPointToItsNewPage() {
    String half = "content/tema/skole/mat.adoc";
    site.move(SCHOOL, "content/tema/skole/helsesykepleier.adoc")
        .replace("content/tema/skole/helsesykepleier.adoc", FOOD, "")
        .replace(
            "content/tema/skole/helsesykepleier.adoc",
            "\n:order:",
            "\n:tidligere-adresse: /tema/skolehelse/\n:order:")
        .write(
            half,
            "= Mat\n:order: 2\n:summary: Mat.\n\nEn innledning.\n\n[.punkter]\n.SV vil\n" + FOOD);

    assertThat(site.problems("2027-01-01")).isEmpty();
    assertThat(site.published("tema/helsesykepleier/index.html"))
        .contains("<li id=\"skolemat\"><p>Flyttet til <a href=\"../../tema/mat/#skolemat\">");
  }

  @Test
  void aTopicThatMovesToAnotherThemeKeepsItsAddress() {
    site.move(SCHOOL, "content/tema/omsorg/skolehelse.adoc")
        .replace("content/tema/omsorg/skolehelse.adoc", ":order: 1", ":order: 2");

    assertThat(site.problems("2027-01-01")).isEmpty();
    assertThat(site.publishes("tema/skolehelse/index.html")).isTrue();
  }

  @Test
  void aPointTakenOutWithoutAWordIsToldWithTheRowThatMendsIt() {
    site.replace(SCHOOL, FOOD, "");

    assertThat(site.bake("2027-01-01").problems())
        .allMatch(p -> p.rule() == Rule.POINT_GONE)
        .allMatch(p -> p.hint().contains("|2027-01-01 |trukket |skolemat |"));
    site.declare("|2027-01-01 |trukket |skolemat |Årsmøtet 2027 |gratis-bind");

    assertThat(site.problems("2027-01-01")).isEmpty();
    assertThat(site.published("k/skolemat/index.html"))
        .contains("noindex")
        .contains("<b>SV vil</b> innføre skolemat.")
        .contains("Årsmøtet 2027")
        .contains("<a href=\"../../k/gratis-bind/\">Gratis bind</a>")
        .contains("<a href=\"../../tema/skolehelse/\">Skolehelse</a>");
    assertThat(site.published("tema/skolehelse/index.html"))
        .contains(
            "<li id=\"skolemat\"><p>Ikke lenger med: <a href=\"../../k/skolemat/\">Skolemat</a>");
    assertThat(site.published("samlet/index.html")).contains("id=\"skolemat\"");
  }

  @Test
  void aChangedIdIsToldWithTheOldOne() {
    site.replace(SCHOOL, "[[skolemat,", "[[mat-paa-skolen,");

    assertThat(site.bake("2027-01-01").problems())
        .isNotEmpty()
        .allMatch(p -> p.rule() == Rule.POINT_ID_CHANGED)
        .allMatch(p -> p.hint().contains("[[skolemat,Skolemat]]"));
  }

  @Test
  void aLostPassageIsMendedByItsIdOrByAFormerAddress() {
    site.replace(SCHOOL, "[[bakgrunn]]\n", "");
    assertThat(site.bake("2027-01-01").problems())
        .allMatch(p -> p.rule() == Rule.FRAGMENT_GONE)
        .anyMatch(p -> p.hint().contains(":tidligere-adresse: /tema/skolehelse/#bakgrunn"));

    site.replace(
        HOME,
        "\n:order:",
        "\n:tidligere-adresse: /tema/skolehelse/#bakgrunn, /samlet/#bakgrunn\n:order:");

    assertThat(site.problems("2027-01-01")).isEmpty();
    assertThat(site.published("tema/skolehelse/index.html"))
        .contains("<li id=\"bakgrunn\"><p>Flyttet til <a href=\"../../tema/sykehjem/\">");
  }

  @Test
  void aWithdrawnPageTellsWhereItsPointsAre() {
    site.delete("content/tema/skole/skolehelse.adoc")
        .write(HOME, site.read(HOME) + FOOD)
        .declare(
            "|2027-01-01 |trukket |/tema/skolehelse/ |Slått sammen |/tema/sykehjem/",
            "|2027-01-01 |trukket |gratis-bind, helsesykepleier |Årsmøtet |");

    assertThat(site.problems("2027-01-01"))
        .allMatch(problem -> problem.startsWith("adresse-sted-borte"));
    site.replace(
        HOME,
        "\n:order:",
        "\n:tidligere-adresse: /tema/skolehelse/#bakgrunn, /samlet/#bakgrunn\n:order:");

    assertThat(site.problems("2027-01-01")).isEmpty();
    assertThat(site.published("tema/skolehelse/index.html"))
        .contains("noindex")
        .contains("<li id=\"skolemat\"><p>Flyttet til <a href=\"../../tema/sykehjem/#skolemat\">")
        .contains("<li id=\"gratis-bind\"><p>Ikke lenger med: <a href=\"../../k/gratis-bind/\">")
        .contains("<a href=\"../../tema/sykehjem/\">Sykehjem</a>");
  }

  @Test
  void clashesAndLoopsAreErrors() {
    site.replace(
            SCHOOL, "\n:order:", "\n:tidligere-adresse: /tema/x/, /tema/sykehjem/, tema/y\n:order:")
        .replace(HOME, "\n:order:", "\n:tidligere-adresse: /tema/x/, /k/noe/\n:order:");
    assertThat(site.problems("2027-01-01"))
        .containsExactlyInAnyOrder(
            "tidligere-adresse-i-bruk " + SCHOOL + ":2",
            "tidligere-adresse-ugyldig " + SCHOOL + ":2",
            "tidligere-adresse-to-ganger " + SCHOOL + ":2",
            "adresse-opptatt " + HOME + ":2");
  }

  @Test
  void withdrawalsThatLeadInARingAreErrors() {
    site.replace(SCHOOL, FOOD, "")
        .replace(SCHOOL, "* [[gratis-bind,Gratis bind]]gi gratis bind.\n", "")
        .declare(
            "|2027-01-01 |trukket |skolemat |Årsmøtet |gratis-bind",
            "|2027-01-01 |trukket |gratis-bind |Årsmøtet |skolemat",
            "|2027-01-01 |trukket |god-mat |Årsmøtet |",
            "|2027-01-01 |trukket |aldri-sett |Årsmøtet |",
            "|i fjor |trukket |noe |Årsmøtet |");

    assertThat(site.problems("2027-01-01"))
        .containsExactly(
            "endring-ring content/endringer.adoc:7",
            "endring-ring content/endringer.adoc:8",
            "trukket-finnes content/endringer.adoc:9",
            "trukket-ukjent content/endringer.adoc:10",
            "endring-linje content/endringer.adoc:11");
  }
}
