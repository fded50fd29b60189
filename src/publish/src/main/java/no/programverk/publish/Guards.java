package no.programverk.publish;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.programverk.ledger.PromisedAddresses;
import no.programverk.model.Permalink;
import no.programverk.output.SiteRecord;
import no.programverk.output.WorkTree;
import no.programverk.problem.Messages;
import no.programverk.publish.ReleaseGuard.Candidate;
import no.programverk.publish.ReleaseGuard.Refusal;
import no.programverk.publish.host.HostState.Kind;
import no.programverk.publish.host.Manifest;

/** The guards that every release must pass. */
public final class Guards {
  /** Number of files that may go at once without permission. */
  static final int DELETES = 256;

  /** Part of the site that may go at once without permission: a quarter. */
  static final int DELETES_PART = 4;

  /** In the order in which they are told. */
  private static final List<ReleaseGuard> ALL =
      List.of(
          Guards::built,
          Guards::whole,
          Guards::committed,
          Guards::sameCommit,
          Guards::promised,
          Guards::knownTarget,
          Guards::fewDeletes);

  private Guards() {}

  /** Returns what speaks against a release and is not allowed. */
  public static List<Refusal> refusals(Candidate candidate, Set<Permission> given) {
    return ALL.stream()
        .flatMap(guard -> guard.check(candidate).stream())
        .filter(refusal -> refusal.permission().filter(given::contains).isEmpty())
        .toList();
  }

  private static List<Refusal> built(Candidate candidate) {
    return refuseIf(candidate.build().isEmpty(), Optional.empty(), "vakt.ikke-bygget");
  }

  private static List<Refusal> whole(Candidate candidate) {
    Manifest site = candidate.site().manifest();
    int built = candidate.site().files().size();
    return refuseIf(
        !site.files().containsKey("index.html") || built != site.files().size(),
        Optional.empty(),
        "vakt.ikke-hel",
        built,
        site.files().size());
  }

  private static List<Refusal> committed(Candidate candidate) {
    Optional<WorkTree> source = candidate.build().flatMap(SiteRecord::source);
    return refuseIf(
        source.filter(WorkTree::clean).isEmpty(),
        Optional.of(Permission.UNCOMMITTED),
        source.isEmpty() ? "vakt.uten-git" : "vakt.uten-commit");
  }

  private static List<Refusal> sameCommit(Candidate candidate) {
    String built = candidate.build().flatMap(SiteRecord::source).map(WorkTree::commit).orElse("");
    String now = candidate.now().map(WorkTree::commit).orElse("");
    return refuseIf(
        !built.equals(now), Optional.of(Permission.UNCOMMITTED), "vakt.annen-commit", built, now);
  }

  /**
   * Refuses what nobody has promised: what is published stands for ever, so the ledger must say so.
   */
  private static List<Refusal> promised(Candidate candidate) {
    if (candidate.passages().isEmpty()) {
      return refuseIf(candidate.build().isPresent(), Optional.empty(), "vakt.uten-steder");
    }
    Set<Permalink> unreleased =
        candidate
            .ledger()
            .unreleased(
                PromisedAddresses.addresses(
                    candidate.site().files().entrySet().stream()
                        .filter(file -> file.getValue().promised())
                        .map(file -> Permalink.ofFile(file.getKey())),
                    candidate.passages().get()));
    return refuseIf(
        !unreleased.isEmpty(),
        Optional.empty(),
        "vakt.ikke-lovet",
        unreleased.size(),
        unreleased.stream().map(Permalink::href).findFirst().orElse(""));
  }

  private static List<Refusal> knownTarget(Candidate candidate) {
    return refuseIf(
        candidate.state().kind() == Kind.FOREIGN,
        Optional.of(Permission.ADOPT),
        "vakt.fremmed-maal");
  }

  private static List<Refusal> fewDeletes(Candidate candidate) {
    int deletes = candidate.plan().removed().size();
    int there = candidate.state().manifest().files().size();
    return refuseIf(
        deletes > DELETES || deletes * DELETES_PART > there && deletes > 0 && there > 0,
        Optional.of(Permission.DELETES),
        "vakt.mye-slettes",
        deletes,
        there);
  }

  private static List<Refusal> refuseIf(
      boolean refuse, Optional<Permission> permission, String key, Object... arguments) {
    if (!refuse) {
      return List.of();
    }
    Messages messages = Messages.ofConsole();
    String reason = messages.get("publiser." + key, arguments);
    String way =
        permission.map(p -> " " + messages.get("publiser.vakt.tillat", p.word())).orElse("");
    return List.of(new Refusal(reason + way, permission));
  }
}
