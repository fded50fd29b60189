package no.programverk.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Removes an old release for good. */
@Mojo(name = "purge")
public final class PurgeMojo extends PublishingMojo {
  @Override
  String name() {
    return "purge";
  }
}
