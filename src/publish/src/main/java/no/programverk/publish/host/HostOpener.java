package no.programverk.publish.host;

import java.io.IOException;
import java.util.Set;

/**
 * Opens connections to one kind of host. Implementations are listed in {@code
 * META-INF/services/no.programverk.publish.host.HostOpener} and name no type of their library in a
 * signature, so that all of them can be listed where the library of some is absent.
 */
public interface HostOpener {
  /** Returns what the addresses of such hosts begin with. */
  Set<String> schemes();

  /** Connects to a target whose scheme is one of {@link #schemes}. */
  Host open(Target target, PublishContext context) throws IOException;
}
