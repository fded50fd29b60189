package no.programverk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.programverk.digest.Sha256;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.HostState;
import no.programverk.publish.host.Manifest;
import no.programverk.publish.host.Manifest.Entry;
import no.programverk.publish.host.PublishPlan;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final String OLD_STYLE = "css/stil.0123456789.css";
  private static final String NEW_STYLE = "css/stil.abcdef0123.css";

  private static Manifest manifest(String... pathsAndContents) {
    Map<String, Entry> files = new TreeMap<>();
    for (int i = 0; i < pathsAndContents.length; i += 2) {
      byte[] bytes = pathsAndContents[i + 1].getBytes(java.nio.charset.StandardCharsets.UTF_8);
      String path = pathsAndContents[i];
      boolean immutable = Set.of(OLD_STYLE, NEW_STYLE).contains(path);
      Manifest.State state = immutable ? Manifest.State.IMMUTABLE : Manifest.State.CHANGEABLE;
      files.put(path, new Entry(Sha256.of(bytes), bytes.length, state));
    }
    return new Manifest(new TreeMap<>(files));
  }

  private static PublishPlan plan(Manifest site, Manifest there, Set<String> uncertain) {
    HostState host =
        new HostState(HostState.Kind.OURS, there, uncertain, Optional.empty(), Optional.empty());
    return PublishPlan.of(
        new BuiltSite(Path.of("site"), site, SampleSite.described(site.files().keySet())), host);
  }

  @Test
  void tells_what_is_added_changed_removed_and_unchanged() {
    PublishPlan plan =
        plan(
            manifest("a.html", "1", "b.html", "2", "c.html", "3"),
            manifest("a.html", "1", "b.html", "old", "d.html", "4"),
            Set.of());
    assertThat(plan.unchanged()).containsExactly("a.html");
    assertThat(plan.changed()).containsExactly("b.html");
    assertThat(plan.added()).containsExactly("c.html");
    assertThat(plan.removed()).containsExactly("d.html");
    assertThat(plan.uploadBytes()).isEqualTo(2);
  }

  @Test
  void sends_fingerprinted_assets_then_assets_then_new_pages_then_pages_then_entries() {
    PublishPlan plan =
        plan(
            manifest(
                "index.html",
                "n",
                "a/index.html",
                "n",
                "b/index.html",
                "n",
                "data.csv",
                "n",
                "feed.xml",
                "n",
                "robots.txt",
                "n",
                NEW_STYLE,
                "n"),
            manifest("index.html", "o", "a/index.html", "o"),
            Set.of());
    assertThat(plan.uploads())
        .containsExactly(
            NEW_STYLE,
            "data.csv",
            "b/index.html",
            "a/index.html",
            "feed.xml",
            "robots.txt",
            "index.html");
  }

  @Test
  void an_old_fingerprinted_asset_stays_for_one_release_and_goes_with_the_next() {
    PublishPlan next =
        plan(
            manifest("p.html", "2", NEW_STYLE, "2"),
            manifest("p.html", "1", OLD_STYLE, "1"),
            Set.of());
    assertThat(next.removed()).isEmpty();
    assertThat(next.kept()).containsExactly(OLD_STYLE);
    assertThat(next.after().files().get(OLD_STYLE).state()).isEqualTo(Manifest.State.KEPT);

    PublishPlan nothing = plan(manifest("p.html", "2", NEW_STYLE, "2"), next.after(), Set.of());
    assertThat(nothing.isEmpty()).isTrue();

    PublishPlan later = plan(manifest("p.html", "3", NEW_STYLE, "2"), next.after(), Set.of());
    assertThat(later.removed()).containsExactly(OLD_STYLE);
  }

  @Test
  void what_an_interrupted_publishing_may_have_left_is_sent_again_or_removed() {
    PublishPlan plan =
        plan(
            manifest("a.html", "1", "b.html", "2"),
            manifest("a.html", "1"),
            Set.of("b.html", "never-published.html"));
    assertThat(plan.added()).containsExactly("b.html");
    assertThat(plan.removed()).containsExactly("never-published.html");
  }

  @Test
  void a_manifest_is_read_as_it_was_written_and_a_cut_one_is_not() {
    Manifest manifest = manifest("æ ø/å.html", "1", "b.html", "2");
    byte[] text = manifest.text();
    assertThat(Manifest.parse(text)).contains(manifest);
    for (int length = 0; length < text.length - 1; length++) {
      assertThat(Manifest.parse(java.util.Arrays.copyOf(text, length))).isEmpty();
    }
  }
}
