package no.programverk.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Shows what would be sent and removed. */
@Mojo(name = "plan", requiresProject = true, inheritByDefault = false)
public final class PlanMojo extends PublishingMojo {
  @Override
  String name() {
    return "plan";
  }
}
