package no.programverk.maven;

import no.programverk.Command;
import no.programverk.Release;
import org.apache.maven.plugins.annotations.Mojo;

/** Enters new addresses and wordings in the ledger: from then on they are promised. */
@Mojo(name = "release", requiresProject = true, inheritByDefault = false)
public final class ReleaseMojo extends ProgrammeMojo {
  @Override
  Command command() {
    return new Release();
  }
}
