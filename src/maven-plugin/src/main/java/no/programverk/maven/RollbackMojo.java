package no.programverk.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Goes back to the release before, or to the one that is named. */
@Mojo(name = "rollback")
public final class RollbackMojo extends PublishingMojo {
  @Override
  String name() {
    return "rollback";
  }
}
