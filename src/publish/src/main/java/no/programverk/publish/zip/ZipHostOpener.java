package no.programverk.publish.zip;

import no.programverk.publish.host.Host;
import no.programverk.publish.host.HostOpener;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.Target;

/** Opens {@code zip:path}. */
public final class ZipHostOpener implements HostOpener {
  @Override
  public Host open(Target target, PublishContext context) {
    return new ZipHost(target.path(context.project()));
  }
}
