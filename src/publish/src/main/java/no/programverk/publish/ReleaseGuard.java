package no.programverk.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.programverk.ledger.Ledger;
import no.programverk.output.SiteRecord;
import no.programverk.output.WorkTree;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.HostState;
import no.programverk.publish.host.PublishPlan;
import no.programverk.settings.Settings;

/**
 * May refuse a release before anything is written at the host. All guards are asked, so that a
 * person is told of everything at once.
 */
@FunctionalInterface
public interface ReleaseGuard {
  /** Returns what speaks against a release. */
  List<Refusal> check(Candidate candidate);

  /**
   * A release that is about to be published.
   *
   * @param settings of the site
   * @param ledger of all addresses that were promised
   * @param build what the site was built from; empty when the last build failed
   * @param passages that mean something, by the path of their page; empty when no build told
   * @param now what is checked out now; empty when git cannot be asked
   */
  record Candidate(
      Settings settings,
      Ledger ledger,
      BuiltSite site,
      Optional<SiteRecord> build,
      Optional<Map<String, Set<String>>> passages,
      Optional<WorkTree> now,
      HostState state,
      PublishPlan plan) {}

  /**
   * A reason not to publish.
   *
   * @param message in the reader's language
   * @param permission that would make it publish all the same; empty when nothing does
   */
  record Refusal(String message, Optional<Permission> permission) {}
}
