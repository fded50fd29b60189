package no.programverk.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Publishes the built site: only what changed is sent, and each file is read back. */
@Mojo(name = "publish", requiresProject = true, inheritByDefault = false)
public final class PublishMojo extends PublishingMojo {
  @Override
  String name() {
    return "publish";
  }
}
