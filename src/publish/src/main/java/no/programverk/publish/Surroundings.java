package no.programverk.publish;

import java.nio.file.Path;
import java.util.Map;
import no.programverk.Settings;
import no.programverk.ledger.Ledger;

/**
 * What a connection may need to know of the machine and the project.
 *
 * @param project folder of the project
 * @param settings of the site
 * @param ledger of all addresses that were promised
 * @param environment variables
 * @param home folder of the user
 * @param mavenSettings the user's {@code settings.xml}, which need not be there
 * @param mask is told of every secret before it is used
 * @param goingBack true when the connection is for going back to an earlier release
 */
public record Surroundings(
    Path project,
    Settings settings,
    Ledger ledger,
    Map<String, String> environment,
    Path home,
    Path mavenSettings,
    Mask mask,
    boolean goingBack) {

  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** Names no value: an environment may hold secrets. */
  @Override
  public String toString() {
    return "Surroundings[" + project + "]";
  }
}
