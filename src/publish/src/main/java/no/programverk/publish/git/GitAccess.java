package no.programverk.publish.git;

import java.util.function.Consumer;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.Target;
import no.programverk.publish.secret.Credentials;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/** Gives a transport what lets it in. */
final class GitAccess {
  /** What forges take beside a token, whatever its user's name. */
  private static final String ANY_USER = "x-access-token";

  private GitAccess() {}

  /** Returns what is to be done with each transport to a target. */
  static Consumer<Transport> of(Target target, PublishContext context) {
    return switch (target.scheme()) {
      case "git+ssh" ->
          transport ->
              ((SshTransport) transport).setSshSessionFactory(new GitSshSessions(target, context));
      case "git+file" -> transport -> {};
      default -> withPassword(Credentials.of(target, context));
    };
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
