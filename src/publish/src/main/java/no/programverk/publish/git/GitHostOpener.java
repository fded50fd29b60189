package no.programverk.publish.git;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.HostOpener;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.Target;

/** Opens {@code git+https:}, {@code git+ssh:} and {@code git+file:} repositories. */
public final class GitHostOpener implements HostOpener {
  @Override
  public Set<String> schemes() {
    return Set.of("git+ssh", "git+https", "git+http", "git+file");
  }

  @Override
  public Host open(Target target, PublishContext context) throws IOException {
    String scheme = target.scheme().substring("git+".length());
    String address =
        scheme.equals("file")
            ? target.path(context.project()).toUri().toString()
            : scheme + ":" + target.location();
    if (scheme.equals("http")
        && !InetAddress.getByName(target.uri().getHost()).isLoopbackAddress()) {
      throw PublishStopped.because("ikke-kryptert", target.toString());
    }
    Optional<String> domain =
        target.isSet("cname", false)
            ? target.publicAddress(context.settings()).map(at -> URI.create(at).getHost())
            : Optional.empty();
    return new GitHost(
        new GitRemote(address, GitAccess.of(target, context)),
        target.option("gren").orElse("gh-pages"),
        domain);
  }
}
