package no.programverk.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Lists the releases that the host keeps. */
@Mojo(name = "releases")
public final class ReleasesMojo extends PublishingMojo {
  @Override
  String name() {
    return "releases";
  }
}
