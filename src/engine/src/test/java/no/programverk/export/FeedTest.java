package no.programverk.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.programverk.build.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

class FeedTest {
  private static final String SCHOOL = "content/tema/skole/skolehelse.adoc";
  private static final String FEED = "endringer/endringer.atom";

  @TempDir private Path folder;

  private TestSite released() {
    return TestSite.of("adresser", folder)
        .host("https://program.example.org")
        .release("2026-11-21");
  }

  /** A new point, two changed wordings of which one is a matter of language, one withdrawn. */
  private TestSite changed() {
    TestSite site = released();
    site.replace(SCHOOL, "innføre skolemat", "gi skolemat til alle")
        .replace(SCHOOL, "ha helsesykepleier på alle skoler", "ha helsesykepleier ved alle skoler")
        .replace(SCHOOL, "* [[gratis-bind,Gratis bind]]gi gratis bind.\n", "")
        .write(SCHOOL, site.read(SCHOOL) + "* [[nytt-punkt,Nytt & godt]]gjøre noe <<skolemat>>.\n")
        .declare(
            "|2027-02-01 |trukket |gratis-bind |Årsmøtet 2027 |",
            "|2027-02-01 |språk |helsesykepleier |Bedre ordvalg |",
            "|2027-02-01 |vedtak |skolemat |Årsmøtet 2027, sak 4 |");
    return site.release("2027-02-03");
  }

  private static List<String> faults(String feed) throws Exception {
    List<String> faults = new ArrayList<>();
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, collecting(faults));
    ValidationDriver driver =
        new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
    String grammar = FeedTest.class.getResource("atom.rnc").toString();
    assertThat(driver.loadSchema(new InputSource(grammar))).as("grammar: " + faults).isTrue();
    driver.validate(new InputSource(new StringReader(feed)));
    return faults;
  }

  private static ErrorHandler collecting(List<String> faults) {
    return new ErrorHandler() {
      @Override
      public void warning(SAXParseException fault) {
        faults.add(fault.getMessage());
      }

      @Override
      public void error(SAXParseException fault) {
        faults.add(fault.getLineNumber() + ": " + fault.getMessage());
      }

      @Override
      public void fatalError(SAXParseException fault) {
        faults.add(fault.getLineNumber() + ": " + fault.getMessage());
      }
    };
  }

  private static List<String> all(String feed, String element) {
    return Pattern.compile("<" + element + ">([^<]*)</" + element + ">")
        .matcher(feed)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  @Test
  void it_is_a_valid_Atom_document_before_and_after_changes() throws Exception {
    TestSite site = released();
    site.bake("2026-11-21");
    assertThat(faults(site.published(FEED))).isEmpty();
  }

  @Test
  void it_is_valid_with_changes_of_every_kind() throws Exception {
    TestSite site = changed();
    site.bake("2027-02-03");
    assertThat(faults(site.published(FEED))).isEmpty();
  }

  @Test
  void the_grammar_refuses_what_the_RFC_refuses() throws Exception {
    TestSite site = released();
    site.bake("2026-11-21");
    String feed = site.published(FEED);

    assertThat(faults(feed.replaceFirst("<id>[^<]*</id>\n", ""))).isNotEmpty();
    assertThat(faults(feed.replaceFirst("T00:00:00Z", ""))).isNotEmpty();
    assertThat(faults(feed.replaceFirst("<id>urn:uuid:", "<id>"))).isNotEmpty();
    assertThat(faults(feed.replaceFirst(" href=\"[^\"]*\"", ""))).isNotEmpty();
    assertThat(faults(feed.replaceFirst("<author>.*</author>\n", ""))).isNotEmpty();
  }

  @Test
  void it_has_an_entry_for_each_political_change_and_none_for_language() {
    TestSite site = changed();
    site.bake("2027-02-03");
    String feed = site.published(FEED);

    assertThat(all(feed, "title"))
        .containsExactly(
            "Endringer – Et program",
            "Nytt: Nytt &amp; godt",
            "Endret: Skolemat",
            "Trukket: Gratis bind",
            "Publisert: Innspill 2023–2027");
    assertThat(feed)
        .contains("SV vil innføre skolemat.")
        .contains("SV vil gi skolemat til alle.")
        .contains("Årsmøtet 2027, sak 4")
        .doesNotContain("helsesykepleier");
    assertThat(site.published("endringer/index.html"))
        .contains("Endret: Skolemat")
        .contains("SV vil innføre skolemat.")
        .contains("Trukket: Gratis bind")
        .doesNotContain("helsesykepleier");
  }

  @Test
  void a_new_status_is_an_entry() throws Exception {
    TestSite site = released();
    site.replace("content/tema/index.adoc", ":status: innspill", ":status: falt")
        .release("2027-03-03")
        .bake("2027-03-03");

    assertThat(site.published(FEED)).contains("Ny status: Innspill 2023–2027").contains("Falt");
    assertThat(faults(site.published(FEED))).isEmpty();
  }

  @Test
  void a_document_that_moved_is_no_new_one_and_keeps_its_entries() {
    TestSite site = released();
    site.bake("2026-11-21");
    String before = site.published(FEED);
    Map<String, String> addresses =
        Map.of(
            "index", "/tema/",
            "skole/index", "/tema/skole/",
            "skole/skolehelse", "/tema/skolehelse/",
            "omsorg/index", "/tema/omsorg/",
            "omsorg/sykehjem", "/tema/sykehjem/");
    addresses.forEach(
        (file, old) -> {
          String to = "content/innspill/" + file + ".adoc";
          site.move("content/tema/" + file + ".adoc", to)
              .replace(to, "\n:summary:", "\n:tidligere-adresse: " + old + "\n:summary:");
        });
    assertThat(site.problems("2027-01-01")).isEmpty();
    site.release("2027-01-01").bake("2027-01-01");

    assertThat(all(site.published(FEED), "id")).isEqualTo(all(before, "id"));
    assertThat(site.published("endringer/index.html")).contains("../innspill/");
  }

  @Test
  void erasure_is_an_entry_without_the_words_and_earlier_entries_stay() throws Exception {
    TestSite site = changed();
    site.bake("2027-02-03");
    List<String> before = all(site.published(FEED), "id");
    site.replace(SCHOOL, "* [[nytt-punkt,Nytt & godt]]gjøre noe <<skolemat>>.\n", "")
        .declare(
            "|2027-02-01 |trukket |gratis-bind |Årsmøtet 2027 |",
            "|2027-02-01 |språk |helsesykepleier |Bedre ordvalg |",
            "|2027-02-01 |vedtak |skolemat |Årsmøtet 2027, sak 4 |",
            "|2027-03-01 |slettet |nytt-punkt |Krav om sletting |")
        .release("2027-03-01")
        .bake("2027-03-01");

    String feed = site.published(FEED);
    assertThat(faults(feed)).isEmpty();
    assertThat(feed)
        .contains("Slettet: ")
        .contains("Krav om sletting")
        .doesNotContain("gjøre noe")
        .doesNotContain("Nytt &amp; godt");
    // The entry that brought the erased words goes with them.
    List<String> now = all(feed, "id");
    assertThat(now).doesNotHaveDuplicates();
    assertThat(before.stream().filter(id -> !now.contains(id))).hasSize(1);
  }

  @Test
  void ids_stay_the_same_when_the_site_is_built_again_and_when_it_gets_another_host() {
    TestSite site = changed();
    site.bake("2027-02-03");
    List<String> ids = all(site.published(FEED), "id");

    site.host("https://annet.example.org").bake("2028-01-01");

    assertThat(ids).doesNotHaveDuplicates().hasSize(5);
    assertThat(all(site.published(FEED), "id")).isEqualTo(ids);
  }

  @Test
  void there_is_none_without_a_host_or_a_release() {
    TestSite site = TestSite.of("adresser", folder);
    site.release("2026-11-21").bake("2026-11-21");

    assertThat(site.publishes(FEED)).isFalse();
  }
}
