package no.programverk.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.programverk.cache.Digests;
import no.programverk.ledger.PassageRecord;
import no.programverk.output.SiteRecord;
import no.programverk.output.WorkTree;
import no.programverk.publish.ReleaseGuard.Candidate;
import no.programverk.publish.ReleaseGuard.Refusal;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.Host.Job;
import no.programverk.publish.host.Host.KeptRelease;
import no.programverk.publish.host.HostState;
import no.programverk.publish.host.LockNotReleased;
import no.programverk.publish.host.LockRequest;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.PublishPlan;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.Publisher;
import no.programverk.publish.host.ReleaseId;
import no.programverk.publish.host.Target;

/** The commands about one target. */
final class PublishCommands {
  private final Target target;
  private final PublishContext context;
  private final Path folder;
  private final Set<Permission> allowed;
  private final MaskedConsole console;

  PublishCommands(
      Target target,
      PublishContext context,
      Path folder,
      Set<Permission> allowed,
      MaskedConsole console) {
    this.target = target;
    this.context = context;
    this.folder = folder;
    this.allowed = allowed;
    this.console = console;
  }

  /** Something done at an open host. */
  @FunctionalInterface
  private interface Action {
    void at(Host host) throws IOException;
  }

  void publish() {
    BuiltSite site = site();
    ProgressPrinter progress = new ProgressPrinter(console);
    withHost(
        host -> publish(host, site, progress),
        e ->
            PublishStopped.causedBy(
                e,
                "feilet",
                FailureReasons.of(e),
                console.words("tilstand." + progress.stage()) + lockLeft(e),
                target.name()));
  }

  private void publish(Host host, BuiltSite site, ProgressPrinter progress) throws IOException {
    HostState state = host.inspect(site);
    PublishPlan plan = PublishPlan.of(site, state);
    refuse(site, state, plan);
    new PlanReport(console).print(plan);
    if (plan.isEmpty()) {
      if (state.publisher().filter(holder -> lock().mayTake(Optional.of(holder))).isPresent()) {
        host.cleanUp(lock());
      }
      console.say("ingenting", target.name());
      return;
    }
    String commit =
        SiteRecord.read(folder).flatMap(SiteRecord::source).map(WorkTree::commit).orElse("");
    String release = ReleaseId.of(Instant.now(), commit);
    progress.begin(plan);
    host.publish(new Job(release, commit, site, state, plan, lock()), progress);
    console.say(
        "publisert",
        plan.uploads().size(),
        console.size(plan.uploadBytes()),
        plan.removed().size(),
        console.words("maate." + host.method()),
        release);
    target.publicAddress(context.settings()).ifPresent(at -> console.say("adresse", at));
    console.say("etterpaa", target.name());
  }

  private void refuse(BuiltSite site, HostState state, PublishPlan plan) {
    Candidate candidate =
        new Candidate(
            context.settings(),
            context.ledger(),
            site,
            SiteRecord.read(folder),
            PassageRecord.read(folder),
            WorkTree.of(context.project()),
            state,
            plan);
    List<Refusal> refusals = Guards.refusals(candidate, allowed);
    if (!refusals.isEmpty()) {
      throw PublishStopped.because(
          "nektet",
          refusals.size(),
          String.join("", refusals.stream().map(r -> "\n  - " + r.message()).toList()),
          target.name());
    }
  }

  void plan() {
    BuiltSite site = site();
    looking(
        "plan",
        host -> {
          HostState state = host.inspect(site);
          new PlanReport(console).print(PublishPlan.of(site, state));
          state
              .publisher()
              .ifPresent(
                  holder ->
                      console.say(
                          "plan.laast",
                          holder.user(),
                          holder.machine(),
                          holder.since().toString()));
          console.say("plan.neste", target.name());
        });
  }

  void verify() {
    BuiltSite site = BuiltSite.read(folder, Digests.fresh()); // a check looks at everything
    String address =
        target
            .publicAddress(context.settings())
            .orElseThrow(() -> PublishStopped.because("adresse-mangler", target.name()));
    List<String> differences =
        new PublicSite(site, address, target.isSet("hoder", !target.scheme().startsWith("git")))
            .differences();
    differences.forEach(console::print);
    if (!differences.isEmpty()) {
      throw PublishStopped.because("kontroll.avvik", differences.size(), address);
    }
    console.say("kontroll.lik", site.manifest().files().size(), address);
  }

  void releases() {
    looking(
        "releases",
        host -> {
          List<KeptRelease> kept = host.releases();
          if (kept.isEmpty()) {
            console.say("utgivelser.ingen");
            return;
          }
          for (KeptRelease release : kept) {
            console.say(
                release.current() ? "utgivelser.gjeldende" : "utgivelser.tidligere", release.id());
          }
          console.say("utgivelser.neste", target.name());
        });
  }

  void rollback(String release) {
    Optional<String> id = Optional.of(release).filter(given -> !given.isEmpty());
    withHost(
        host -> {
          Optional<String> before =
              host.releases().stream()
                  .filter(KeptRelease::current)
                  .map(KeptRelease::id)
                  .findFirst();
          String reached = host.rollback(id, lock());
          if (before.filter(reached::equals).isPresent()) {
            throw PublishStopped.because("allerede-der", reached, target.name());
          }
          console.say("tilbake", reached, target.name());
        },
        e -> commandStopped(e, "tilstand.rollback", "rollback", id));
  }

  void purge(String release) {
    if (release.isEmpty()) {
      throw PublishStopped.because("slett-hvilken", target.name());
    }
    withHost(
        host -> {
          host.purge(release, lock());
          console.say("slettet", release, target.name());
        },
        e -> commandStopped(e, "tilstand.purge", "purge", Optional.of(release)));
  }

  private LockRequest lock() {
    return new LockRequest(
        Publisher.self(Instant.now()), Publisher::isGone, allowed.contains(Permission.UNLOCK));
  }

  /** Returns the site, of whose files those that look untouched are not read again. */
  private BuiltSite site() {
    Digests digests = Digests.in(folder.resolveSibling(folder.getFileName() + "-cache"));
    BuiltSite site = BuiltSite.read(folder, digests);
    digests.keep();
    return site;
  }

  /** Something that changes nothing at the host. */
  private void looking(String command, Action action) {
    withHost(action, e -> commandStopped(e, "tilstand.bare-sett", command, Optional.empty()));
  }

  private void withHost(Action action, Function<IOException, PublishStopped> failed) {
    try (Host host = Hosts.open(target, context)) {
      action.at(host);
    } catch (IOException e) {
      throw failed.apply(e);
    }
  }

  private PublishStopped commandStopped(
      IOException failure, String state, String command, Optional<String> release) {
    return PublishStopped.causedBy(
        failure,
        "feilet.kommando",
        FailureReasons.of(failure),
        console.words(state, target.name()) + lockLeft(failure),
        command
            + " -Dpublish.to="
            + target.name()
            + release.map(id -> " -Dpublish.release=" + id).orElse(""));
  }

  /** From another machine nobody can see that the one who has the lock is gone. */
  private String lockLeft(IOException failure) {
    return LockNotReleased.after(failure) ? "\n" + console.words("laas-igjen") : "";
  }
}
