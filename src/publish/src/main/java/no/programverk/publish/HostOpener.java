package no.programverk.publish;

import java.io.IOException;

/** Opens connections to one kind of host. Has a constructor without parameters. */
@FunctionalInterface
public interface HostOpener {
  Host open(Target target, Surroundings surroundings) throws IOException;
}
