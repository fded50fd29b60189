package no.programverk.publish.git;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import no.programverk.publish.Host;
import no.programverk.publish.HostOpener;
import no.programverk.publish.PublishStopped;
import no.programverk.publish.Surroundings;
import no.programverk.publish.Target;
import no.programverk.publish.secret.Credentials;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/** Opens {@code git+https:}, {@code git+ssh:} and {@code git+file:} repositories. */
public final class GitOpener implements HostOpener {
  /** What forges take beside a token, whatever its user's name. */
  private static final String ANY_USER = "x-access-token";

  @Override
  public Host open(Target target, Surroundings surroundings) throws IOException {
    String scheme = target.scheme().substring("git+".length());
    String address =
        scheme.equals("file")
            ? target.path(surroundings.project()).toUri().toString()
            : scheme + ":" + target.location();
    if (scheme.equals("http")
        && !InetAddress.getByName(target.uri().getHost()).isLoopbackAddress()) {
      throw PublishStopped.because("ikke-kryptert", target.toString());
    }
    Consumer<Transport> setUp =
        switch (scheme) {
          case "ssh" ->
              transport ->
                  ((SshTransport) transport)
                      .setSshSessionFactory(new GitOverSsh(target, surroundings));
          case "file" -> transport -> {};
          default -> withPassword(Credentials.of(target, surroundings));
        };
    Optional<String> domain =
        target.isSet("cname", false)
            ? target.publicAddress(surroundings.settings()).map(at -> URI.create(at).getHost())
            : Optional.empty();
    return new GitHost(
        new Remote(address, setUp), target.option("gren").orElse("gh-pages"), domain);
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
