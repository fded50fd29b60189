package no.programverk.publish.host;

import java.nio.file.Path;
import java.util.Map;
import no.programverk.ledger.Ledger;
import no.programverk.settings.Settings;

/**
 * What publishing may need to know of the machine and the project.
 *
 * @param project folder of the project
 * @param settings of the site
 * @param ledger of all addresses that were promised
 * @param environment variables
 * @param home folder of the user
 * @param mavenSettings the user's {@code settings.xml}, which need not exist
 * @param mask is told of every secret before it is used
 * @param rollback true when the connection is for going back to an earlier release
 */
public record PublishContext(
    Path project,
    Settings settings,
    Ledger ledger,
    Map<String, String> environment,
    Path home,
    Path mavenSettings,
    SecretMask mask,
    boolean rollback) {

  public PublishContext {
    environment = Map.copyOf(environment);
  }

  /** Returns no value: an environment may hold secrets. */
  @Override
  public String toString() {
    return "PublishContext[" + project + "]";
  }
}
