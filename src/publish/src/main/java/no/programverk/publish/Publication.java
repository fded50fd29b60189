package no.programverk.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    Site site = site(Site::built);
    ProgressLines progress = new ProgressLines(console);
    withHost(
        host -> publish(host, site, progress),
        e ->
            PublishStopped.causedBy(
                e,
                "feilet",
                Reasons.of(e),
                console.words("tilstand." + progress.stage()) + lockLeft(e),
                target.name()));
  }

  private void publish(Host host, Site site, ProgressLines progress) throws IOException {
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
    progress.begin(plan);
    host.publish(new Job(release, commit, site, state, plan, claim()), progress);
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
          String.join("", refusals.stream().map(r -> "\n  - " + r.message()).toList()),
          target.name());
    }
  }

  void plan() {
    Site site = site(Site::built);
    looking(
        "plan",
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
    Site site = site(Site::of); // a check looks at everything
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
        host -> console.say("tilbake", host.rollback(id, claim()), target.name()),
        e -> commandStopped(e, "tilstand.rollback", "rollback", id));
  }

  void purge(String release) {
    if (release.isEmpty()) {
      throw PublishStopped.because("slett-hvilken", target.name());
    }
    withHost(
        host -> {
          host.purge(release, claim());
          console.say("slettet", release, target.name());
        },
        e -> commandStopped(e, "tilstand.purge", "purge", Optional.of(release)));
  }

  private Claim claim() {
    return new Claim(Owner.self(Instant.now()), Owner::isGone, allowed.contains(Permission.UNLOCK));
  }

  private Site site(Function<Path, Site> reading) {
    if (!Files.isDirectory(folder)) {
      throw PublishStopped.because("vakt.ikke-bygget");
    }
    return reading.apply(folder);
  }

  /** Something that changes nothing at the host. */
  private void looking(String command, Action action) {
    withHost(action, e -> commandStopped(e, "tilstand.bare-sett", command, Optional.empty()));
  }

  private void withHost(Action action, Function<IOException, PublishStopped> failed) {
    try (Host host = Hosts.open(target, surroundings)) {
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
        Reasons.of(failure),
        console.words(state, target.name()) + lockLeft(failure),
        command
            + " -Dpublish.to="
            + target.name()
            + release.map(id -> " -Dpublish.release=" + id).orElse(""));
  }

  /** From another machine nobody can see that the one who has the lock is gone. */
  private String lockLeft(IOException failure) {
    return LockLeft.by(failure) ? "\n" + console.words("laas-igjen") : "";
  }
}
