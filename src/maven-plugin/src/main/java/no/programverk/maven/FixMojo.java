package no.programverk.maven;

import no.programverk.command.Command;
import no.programverk.write.Fix;
import org.apache.maven.plugins.annotations.Mojo;

/** Mends what needs no judgement, and shows what it did. */
@Mojo(name = "fix")
public final class FixMojo extends ProgrammeMojo {
  @Override
  Command command() {
    return new Fix();
  }
}
