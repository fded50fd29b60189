package no.programverk.maven;

import no.programverk.command.BuildCommand;
import no.programverk.command.Command;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Builds the checked site. */
@Mojo(name = "build", defaultPhase = LifecyclePhase.PROCESS_CLASSES)
public final class BuildMojo extends ProgrammeMojo {
  @Override
  Command command() {
    return new BuildCommand();
  }
}
