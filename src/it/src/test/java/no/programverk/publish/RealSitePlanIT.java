package no.programverk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.programverk.cache.Digests;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.HostState;
import no.programverk.publish.host.Manifest;
import no.programverk.publish.host.PublishPlan;
import no.programverk.testing.RealSite;
import org.junit.jupiter.api.Test;

/** What a change of the real texts would send. */
class RealSitePlanIT {
  /** What a fingerprint is depends on every word. */
  private static final Pattern PRINT = Pattern.compile("\\.[0-9a-f]{10}\\.");

  private static final String TOPIC = "content/tema/omsorg/sykehjem.adoc";

  @Test
  void one_changed_word_of_a_point_alters_only_the_files_that_show_it() throws IOException {
    Path project = RealSite.copy();
    Path site = project.resolve("target/site");
    RealSite.bake(project, site, RealSite.BUILD_DATE);
    Manifest before = BuiltSite.read(site, Digests.fresh()).manifest();
    String text = Files.readString(project.resolve(TOPIC));
    assertThat(text).contains("elsker hverandre");
    Files.writeString(project.resolve(TOPIC), text.replace("elsker hverandre", "elsker hinannen"));
    RealSite.bake(project, site, RealSite.BUILD_DATE);

    PublishPlan plan =
        PublishPlan.of(
            BuiltSite.read(site, Digests.fresh()),
            new HostState(
                HostState.Kind.OURS, before, Set.of(), Optional.empty(), Optional.empty()));
    Set<String> altered = new TreeSet<>(plan.uploads());
    altered.addAll(plan.removed());
    altered.addAll(plan.kept());
    assertThat(altered.stream().map(path -> PRINT.matcher(path).replaceFirst(".*.")).distinct())
        .containsExactly(
            "bidra/tema/sykehjem/index.html",
            "data/punkter.csv",
            "data/punkter.json",
            "k/samboergaranti-pa-sykehjem/index.html",
            "lokallag/program/alle-punkter.adoc",
            "lokallag/program/alle-punkter.txt",
            "lokallag/program/index.html",
            "samlet/index.html",
            "sok/rot.json",
            "sok/tekst.*.json",
            "tema/sykehjem/index.html");
  }
}
