package no.programverk.publish.git;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.HostOpener;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.Target;
import no.programverk.publish.secret.Credentials;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/** Opens {@code git+https:} and {@code git+file:} repositories. */
public final class GitHostOpener implements HostOpener {
  /** What forges take beside a token, whatever its user's name. */
  private static final String ANY_USER = "x-access-token";

  @Override
  public Host open(Target target, PublishContext context) throws IOException {
    boolean local = target.scheme().equals("git+file");
    if (target.scheme().equals("git+http")
        && !InetAddress.getByName(target.uri().getHost()).isLoopbackAddress()) {
      throw PublishStopped.because("ikke-kryptert", target.toString());
    }
    return host(
        target,
        context,
        local ? target.path(context.project()).toUri().toString() : address(target),
        local ? transport -> {} : withPassword(Credentials.of(target, context)));
  }

  /** Returns the address that git knows a target by. */
  static String address(Target target) {
    return target.scheme().substring("git+".length()) + ":" + target.location();
  }

  /**
   * Returns a target's branch as a host.
   *
   * @param setUp gives each transport what lets it in
   */
  static Host host(Target target, PublishContext context, String address, Consumer<Transport> setUp)
      throws IOException {
    Optional<String> domain =
        target.isSet("cname", false)
            ? target.publicAddress(context.settings()).map(at -> URI.create(at).getHost())
            : Optional.empty();
    return new GitHost(
        new GitRemote(address, setUp), target.option("gren").orElse("gh-pages"), domain);
  }

  private static Consumer<Transport> withPassword(Credentials credentials) {
    return transport ->
        credentials
            .password()
            .ifPresent(
                password ->
                    transport.setCredentialsProvider(
                        new UsernamePasswordCredentialsProvider(
                            credentials.user().orElse(ANY_USER), password)));
  }
}
