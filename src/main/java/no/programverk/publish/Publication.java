package no.programverk.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.programverk.finish.SiteRecord;
import no.programverk.finish.WorkTree;
import no.programverk.ledger.PassageRecord;
import no.programverk.publish.Host.Job;
import no.programverk.publish.Host.KeptRelease;
import no.programverk.publish.ReleaseGuard.Candidate;
import no.programverk.publish.ReleaseGuard.Refusal;

/** What can be done with one target; each method is a command. */
final class Publication {
  private final Target target;
  private final Surroundings surroundings;
  private final Path folder;
  private final Set<Permission> allowed;
  private final Console console;

  Publication(
      Target target,
      Surroundings surroundings,
      Path folder,
      Set<Permission> allowed,
      Console console) {
    this.target = target;
    this.surroundings = surroundings;
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
    Site site = site();
    withHost(host -> publish(host, site));
  }

  private void publish(Host host, Site site) throws IOException {
    HostState state = host.look(site);
    Plan plan = Plan.of(site.manifest(), state.manifest(), state.uncertain());
    refuse(site, state, plan);
    new PlanReport(console).print(plan);
    if (plan.isEmpty()) {
      if (state.publisher().filter(owner -> claim().mayTake(Optional.of(owner))).isPresent()) {
        host.settle(claim());
      }
      console.say("ingenting", target.name());
      return;
    }
    String commit =
        SiteRecord.read(folder).flatMap(SiteRecord::source).map(WorkTree::commit).orElse("");
    String release = ReleaseId.of(Instant.now(), commit);
    ProgressLines progress = new ProgressLines(console, plan);
    try {
      host.publish(new Job(release, commit, site, state, plan, claim()), progress);
    } catch (IOException e) {
      throw PublishStopped.causedBy(
          e, "feilet", reasons(e), console.words("tilstand." + progress.stage()), target.name());
    }
    console.say(
        "publisert",
        plan.uploads().size(),
        console.size(plan.uploadBytes()),
        plan.removed().size(),
        console.words("maate." + host.way()),
        release);
    target.publicAddress(surroundings.settings()).ifPresent(at -> console.say("adresse", at));
    console.say("etterpaa", target.name());
  }

  private void refuse(Site site, HostState state, Plan plan) {
    Candidate candidate =
        new Candidate(
            surroundings.settings(),
            surroundings.ledger(),
            site,
            SiteRecord.read(folder),
            PassageRecord.read(folder),
            WorkTree.of(surroundings.project()),
            state,
            plan);
    List<Refusal> refusals = Guards.refusals(candidate, allowed);
    if (!refusals.isEmpty()) {
      throw PublishStopped.because(
          "nektet",
          refusals.size(),
          String.join("", refusals.stream().map(r -> "\n  - " + r.message()).toList()));
    }
  }

  void plan() {
    Site site = site();
    withHost(
        host -> {
          HostState state = host.look(site);
          new PlanReport(console)
              .print(Plan.of(site.manifest(), state.manifest(), state.uncertain()));
          state
              .publisher()
              .ifPresent(
                  owner ->
                      console.say(
                          "plan.laast", owner.user(), owner.machine(), owner.since().toString()));
          console.say("plan.neste", target.name());
        });
  }

  void verify() {
    Site site = site();
    String address =
        target
            .publicAddress(surroundings.settings())
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
    withHost(
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
    withHost(host -> console.say("tilbake", host.rollback(id, claim()), target.name()));
  }

  void purge(String release) {
    if (release.isEmpty()) {
      throw PublishStopped.because("slett-hvilken", target.name());
    }
    withHost(
        host -> {
          host.purge(release, claim());
          console.say("slettet", release);
        });
  }

  private Claim claim() {
    return new Claim(Owner.self(Instant.now()), Owner::isGone, allowed.contains(Permission.UNLOCK));
  }

  private Site site() {
    if (!Files.isDirectory(folder)) {
      throw PublishStopped.because("vakt.ikke-bygget");
    }
    return Site.of(folder);
  }

  private void withHost(Action action) {
    try (Host host = Hosts.open(target, surroundings)) {
      action.at(host);
    } catch (IOException e) {
      throw PublishStopped.causedBy(
          e, "feilet", reasons(e), console.words("tilstand.UNTOUCHED"), target.name());
    }
  }

  /** What went wrong, from the outside in: the libraries below say the point last. */
  private static String reasons(Throwable failure) {
    StringBuilder reasons = new StringBuilder();
    for (Throwable at = failure; at != null; at = at.getCause()) {
      String reason = at.getMessage() == null ? at.getClass().getSimpleName() : at.getMessage();
      if (reasons.indexOf(reason) < 0) {
        reasons.append(reasons.isEmpty() ? "" : ": ").append(reason);
      }
    }
    return reasons.toString();
  }
}
