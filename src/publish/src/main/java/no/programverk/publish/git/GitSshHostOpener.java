package no.programverk.publish.git;

import java.io.IOException;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.HostOpener;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.Target;
import org.eclipse.jgit.transport.SshTransport;

/** Opens {@code git+ssh:} repositories: apart, since they alone need a client for ssh. */
public final class GitSshHostOpener implements HostOpener {
  @Override
  public Host open(Target target, PublishContext context) throws IOException {
    return GitHostOpener.host(
        target,
        context,
        GitHostOpener.address(target),
        transport ->
            ((SshTransport) transport).setSshSessionFactory(new GitSshSessions(target, context)));
  }
}
