package no.programverk.publish.sftp;

import java.io.IOException;
import java.net.URI;
import no.programverk.publish.Host;
import no.programverk.publish.HostOpener;
import no.programverk.publish.Hosts;
import no.programverk.publish.PublishStopped;
import no.programverk.publish.Surroundings;
import no.programverk.publish.Target;

/** Opens {@code sftp://user@host:port/path}; a path that begins with {@code /~/} is the user's. */
public final class SftpOpener implements HostOpener {
  @Override
  public Host open(Target target, Surroundings surroundings) throws IOException {
    URI address = target.uri();
    String path = address.getPath() == null ? "" : address.getPath().replaceAll("/+$", "");
    if (address.getHost() == null || path.isEmpty()) {
      throw PublishStopped.because(
          "adresse-ufullstendig", target.toString(), "sftp://bruker@vert/mappe");
    }
    SshConnection connection = SshConnection.open(address, target, surroundings);
    try {
      String root = path.startsWith("/~/") ? path.substring("/~/".length()) : path;
      SftpTree tree = new SftpTree(connection, root, target.isSet("kommando", true));
      return Hosts.tree(tree, target, surroundings);
    } catch (IOException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }
}
