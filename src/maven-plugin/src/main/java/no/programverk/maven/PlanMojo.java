package no.programverk.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Builds the site, and shows what publishing it would send and remove. */
@Mojo(name = "plan")
public final class PlanMojo extends SendingMojo {
  @Override
  String name() {
    return "plan";
  }
}
