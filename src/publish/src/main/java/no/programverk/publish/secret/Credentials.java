package no.programverk.publish.secret;

import java.util.Optional;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.Target;

/**
 * What opens a host: from Maven's settings by the id of a server, or from the environment, which
 * wins. Never from an address, and never printed.
 *
 * @param user name of the account
 * @param password or token
 * @param keyFile path of a private key
 * @param key a private key itself
 * @param passphrase that opens the key
 */
public record Credentials(
    Optional<String> user,
    Optional<String> password,
    Optional<String> keyFile,
    Optional<String> key,
    Optional<String> passphrase) {

  /** Returns what opens a target, after telling the mask of each secret. */
  public static Credentials of(Target target, PublishContext context) {
    String server = target.option("server").orElse(target.name());
    Credentials found = MavenServers.find(server, context.mavenSettings(), context.environment());
    Credentials all =
        new Credentials(
            given("PUBLISH_USER", context).or(found::user),
            given("PUBLISH_PASSWORD", context).or(found::password),
            target
                .option("noekkelfil")
                .or(() -> given("PUBLISH_KEY_FILE", context))
                .or(found::keyFile),
            given("PUBLISH_KEY", context),
            given("PUBLISH_PASSPHRASE", context).or(found::passphrase));
    all.password().ifPresent(context.mask()::add);
    all.passphrase().ifPresent(context.mask()::add);
    all.key().ifPresent(context.mask()::add);
    return all;
  }

  private static Optional<String> given(String variable, PublishContext context) {
    return Optional.ofNullable(context.environment().get(variable))
        .filter(value -> !value.isBlank());
  }

  /** Returns no value. */
  @Override
  public String toString() {
    return "Credentials";
  }
}
