package no.programverk.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Builds, checks and publishes the site: only what changed is sent, and each file is read back. */
@Mojo(name = "publish")
public final class PublishMojo extends SendingMojo {
  @Override
  String name() {
    return "publish";
  }
}
