package no.programverk.publish.secret;

import java.util.Optional;
import no.programverk.publish.Surroundings;
import no.programverk.publish.Target;

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

  /** Looks them up, and tells the mask of each secret first. */
  public static Credentials of(Target target, Surroundings surroundings) {
    String server = target.option("server").orElse(target.name());
    Credentials found =
        MavenServers.find(server, surroundings.mavenSettings(), surroundings.environment());
    Credentials all =
        new Credentials(
            given("PUBLISH_USER", surroundings).or(found::user),
            given("PUBLISH_PASSWORD", surroundings).or(found::password),
            target
                .option("noekkelfil")
                .or(() -> given("PUBLISH_KEY_FILE", surroundings))
                .or(found::keyFile),
            given("PUBLISH_KEY", surroundings),
            given("PUBLISH_PASSPHRASE", surroundings).or(found::passphrase));
    all.password().ifPresent(surroundings.mask()::add);
    all.passphrase().ifPresent(surroundings.mask()::add);
    all.key().ifPresent(surroundings.mask()::add);
    return all;
  }

  private static Optional<String> given(String variable, Surroundings surroundings) {
    return Optional.ofNullable(surroundings.environment().get(variable))
        .filter(value -> !value.isBlank());
  }

  /** Names no value. */
  @Override
  public String toString() {
    return "Credentials";
  }
}
