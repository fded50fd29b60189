package no.programverk.publish.host;

import java.io.IOException;

/**
 * Opens connections to one kind of host. Implementations have a constructor without parameters, and
 * stand in {@code hosts.properties} beside what the addresses of such hosts begin with.
 */
public interface HostOpener {
  /** Connects to a target whose scheme stands beside this class. */
  Host open(Target target, PublishContext context) throws IOException;
}
