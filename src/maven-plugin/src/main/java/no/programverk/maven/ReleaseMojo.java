package no.programverk.maven;

import no.programverk.command.Command;
import no.programverk.command.ReleaseCommand;
import org.apache.maven.plugins.annotations.Mojo;

/** Enters new addresses and wordings in the ledger: from then on they are promised. */
@Mojo(name = "release")
public final class ReleaseMojo extends ProgrammeMojo {
  @Override
  Command command() {
    return new ReleaseCommand();
  }
}
