package no.programverk.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import no.programverk.Bakery;
import no.programverk.Progress;
import no.programverk.TestSite;
import no.programverk.jbake.AsciiDoc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which draft those who look at the site are told of. */
class WorkshopTest {
  private static final String STYLE = "assets/css/programverk.css";
  private static final String TEXT = "content/index.adoc";

  @TempDir private Path folder;
  private Runnable meanwhile = () -> {};

  @Test
  void a_change_whose_bake_was_overtaken_by_an_empty_save_is_told_all_the_same() throws Exception {
    TestSite site = TestSite.of("base", folder);
    try (AsciiDoc asciiDoc = new AsciiDoc()) {
      Workshop workshop = workshop(site, asciiDoc);
      String first = workshop.bake().version();
      workshop.prepare();

      site.write(STYLE, site.read(STYLE) + "\n");
      assertThat(workshop.show(Set.of(STYLE))).isEmpty();
      meanwhile = () -> workshop.show(Set.of(TEXT));
      assertThat(workshop.bake().version()).isEqualTo(first);

      meanwhile = () -> {};
      assertThat(workshop.bake().version()).isNotEqualTo(first);
    }
  }

  @Test
  void a_save_that_says_nothing_new_is_told_to_nobody() throws Exception {
    TestSite site = TestSite.of("base", folder);
    try (AsciiDoc asciiDoc = new AsciiDoc()) {
      Workshop workshop = workshop(site, asciiDoc);
      String first = workshop.bake().version();
      workshop.prepare();

      site.write(TEXT, site.read(TEXT));

      assertThat(workshop.show(Set.of(TEXT))).isEmpty();
      assertThat(workshop.bake().version()).isEqualTo(first);
    }
  }

  private Workshop workshop(TestSite site, AsciiDoc asciiDoc) throws Exception {
    Progress progress =
        stage -> {
          if (stage.equals("render")) {
            meanwhile.run();
          }
        };
    Path project = folder.toRealPath();
    Bakery bakery = new Bakery(project, site.site(), RunningPreview.DATE, progress, asciiDoc);
    return new Workshop(bakery, site.site(), "x", System.err);
  }
}
