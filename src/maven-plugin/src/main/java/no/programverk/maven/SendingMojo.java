package no.programverk.maven;

import no.programverk.command.BuildCommand;
import no.programverk.command.Command;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal about what a site would be published as: it is built first. */
abstract class SendingMojo extends PublishingMojo {
  /** Whether the site is built first; else the one that was built before is taken. */
  @Parameter(property = "publish.build", defaultValue = "true")
  private boolean build;

  @Override
  final Command command() throws MojoExecutionException {
    Command publishing = super.command();
    return run -> {
      if (build) {
        new BuildCommand().run(run);
      }
      publishing.run(run);
    };
  }
}
