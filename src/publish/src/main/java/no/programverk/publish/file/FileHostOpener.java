package no.programverk.publish.file;

import java.io.IOException;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.HostOpener;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.Target;
import no.programverk.publish.tree.TreeHosts;

/** Opens {@code file:path}. */
public final class FileHostOpener implements HostOpener {
  @Override
  public Host open(Target target, PublishContext context) throws IOException {
    return TreeHosts.open(new LocalTree(target.path(context.project())), target, context);
  }
}
