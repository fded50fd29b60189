package no.programverk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import no.programverk.testing.RealSite;
import no.programverk.testing.Trees;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The plugin in a project of one's own, as Maven runs it. */
class PluginIT {
  @Tag("thorough")
  @Test
  void the_plugin_makes_the_site_that_the_tests_look_at() throws IOException, InterruptedException {
    Path project = RealSite.copy();
    MavenCommands maven = new MavenCommands(project, "");
    maven.writeSettings("x", "x", "x");
    assertThat(maven.type("mvn", "-Dbuild.date=" + RealSite.BUILD_DATE)).contains(" sider på ");
    assertThat(Trees.read(project.resolve("target/site"))).isEqualTo(Trees.read(RealSite.plain()));
  }
}
