package no.programverk.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import no.programverk.build.Progress;
import no.programverk.build.SiteBuilder;
import no.programverk.build.TestSite;
import no.programverk.testing.Processors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which draft those who look at the site are told of. */
class PreviewSessionTest {
  private static final String STYLE = "assets/css/programverk.css";
  private static final String PAGE = "index.html";
  private static final String TEXT = "content/index.adoc";

  @TempDir private Path folder;
  private Runnable meanwhile = () -> {};

  @Test
  void a_change_whose_bake_was_overtaken_by_an_empty_save_is_told_all_the_same() throws Exception {
    TestSite site = TestSite.of("base", folder);
    PreviewSession session = session(site);
    String first = session.build().version();
    Draft draft = session.open(PAGE);
    session.note(draft, PAGE, draft.find(PAGE).orElseThrow().content().bytes());

    site.write(STYLE, site.read(STYLE) + "\n");
    assertThat(session.follow(Set.of(STYLE))).isEmpty();
    meanwhile = () -> session.follow(Set.of(TEXT));
    assertThat(session.build().version()).isEqualTo(first);

    meanwhile = () -> {};
    assertThat(session.build().version()).isNotEqualTo(first);
  }

  @Test
  void a_change_is_told_to_whom_a_page_is_being_made_for() throws Exception {
    TestSite site = TestSite.of("base", folder);
    PreviewSession session = session(site);
    String first = session.build().version();
    session.open(PAGE);

    site.write(STYLE, site.read(STYLE) + "\n");
    session.follow(Set.of(STYLE));

    assertThat(session.build().version()).isNotEqualTo(first);
  }

  @Test
  void a_save_that_says_nothing_new_is_told_to_nobody() throws Exception {
    TestSite site = TestSite.of("base", folder);
    PreviewSession session = session(site);
    String first = session.build().version();

    site.write(TEXT, site.read(TEXT));

    assertThat(session.follow(Set.of(TEXT))).isEmpty();
    assertThat(session.build().version()).isEqualTo(first);
  }

  private PreviewSession session(TestSite site) throws Exception {
    Progress progress =
        stage -> {
          if (stage.equals("write")) {
            meanwhile.run();
          }
        };
    Path project = folder.toRealPath();
    SiteBuilder builder =
        new SiteBuilder(project, site.site(), RunningPreview.DATE, progress, Processors.USUAL);
    return new PreviewSession(builder, "x", System.err);
  }
}
