package no.programverk.maven;

import no.programverk.Bake;
import no.programverk.Command;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Builds the checked site. */
@Mojo(
    name = "build",
    defaultPhase = LifecyclePhase.PROCESS_CLASSES,
    requiresProject = true,
    inheritByDefault = false)
public final class BuildMojo extends ProgrammeMojo {
  @Override
  Command command() {
    return new Bake();
  }
}
