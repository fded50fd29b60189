package no.programverk.publish.sftp;

import java.io.IOException;
import java.net.URI;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.HostOpener;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.Target;
import no.programverk.publish.tree.TreeHosts;

/** Opens {@code sftp://user@host:port/path}; a path that begins with {@code /~/} is the user's. */
public final class SftpHostOpener implements HostOpener {
  @Override
  public Host open(Target target, PublishContext context) throws IOException {
    URI address = target.uri();
    String path = address.getPath() == null ? "" : address.getPath().replaceAll("/+$", "");
    if (address.getHost() == null || path.isEmpty()) {
      throw PublishStopped.because(
          "adresse-ufullstendig", target.toString(), "sftp://bruker@vert/mappe");
    }
    SshConnection connection = SshConnection.open(address, target, context);
    try {
      String root = path.startsWith("/~/") ? path.substring("/~/".length()) : path;
      SftpTree tree = new SftpTree(connection, root, target.isSet("kommando", true));
      return TreeHosts.open(tree, target, context);
    } catch (IOException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }
}
