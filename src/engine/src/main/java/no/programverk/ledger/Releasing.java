package no.programverk.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.programverk.model.Page;
import no.programverk.model.Permalink;
import no.programverk.model.PlacedPoint;
import no.programverk.model.Programme;
import no.programverk.model.Status;
import no.programverk.problem.Messages;

/** Makes the ledger that follows a release. No line is lost. */
public final class Releasing {
  private final LocalDate date;
  private final List<Entry> entries = new ArrayList<>();

  private Releasing(LocalDate date) {
    this.date = date;
  }

  /**
   * Returns the ledger after a release.
   *
   * @param before as it was, without what is declared erased
   * @param moves where each moved page is now, by the path that it had
   * @param published every address of the site that is released
   * @param siteKey what tells this site from all others, for a first release
   */
  public static Ledger release(
      Ledger before,
      Programme programme,
      Map<String, Permalink> moves,
      Collection<Permalink> published,
      LocalDate date,
      String siteKey) {
    Releasing release = new Releasing(date);
    release.entries.addAll(before.entries());
    int old = release.entries.size();
    before
        .unreleased(published)
        .forEach(address -> release.entries.add(new Entry.Address(address, date)));
    programme.points().values().forEach(point -> release.wording(before, point));
    var statuses = before.statuses(moves);
    programme
        .documents()
        .forEach(
            document ->
                release.status(
                    statuses.getOrDefault(document.permalink().path(), List.of()), document));
    var introductions = before.introductions(moves);
    programme.documents().stream()
        .filter(document -> document.standing().status() == Status.ADOPTED)
        .flatMap(Introduction::of)
        .forEach(
            introduction ->
                release.introduction(
                    introductions.getOrDefault(introduction.address(), List.of()), introduction));
    if (before.site().isEmpty()) {
      UUID name = UUID.nameUUIDFromBytes((siteKey + " " + date).getBytes(StandardCharsets.UTF_8));
      release.entries.add(new Entry.Site(name, date));
    }
    if (release.entries.size() > old) {
      long facts = new Ledger(release.entries, Map.of()).factsUntil(date);
      release.entries.add(new Entry.Release(date, (int) facts));
    }
    return new Ledger(release.entries, Map.of());
  }

  private void wording(Ledger before, PlacedPoint placed) {
    Entry.Words now =
        new Entry.Words(
            placed.point().shortTitle(), placed.point().leadIn(), placed.point().text());
    List<Entry.Wording> released = before.wordings(placed.point().id());
    boolean same =
        !released.isEmpty()
            && released
                .get(released.size() - 1)
                .words()
                .filter(last -> last.spoken().equals(now.spoken()))
                .isPresent();
    if (!same) {
      entries.add(
          new Entry.Wording(
              placed.point().id(), released.size() + 1, date, java.util.Optional.of(now)));
    }
  }

  private void status(List<Entry.DocumentStatus> released, Page.Document document) {
    boolean same =
        !released.isEmpty()
            && released.get(released.size() - 1).status() == document.standing().status();
    if (!same) {
      entries.add(
          new Entry.DocumentStatus(
              document.permalink().path(),
              released.size() + 1,
              date,
              document.standing().status()));
    }
  }

  private void introduction(List<Entry.AdoptedIntroduction> released, Introduction introduction) {
    String now = introduction.fingerprint();
    if (released.isEmpty() || !released.get(released.size() - 1).fingerprint().equals(now)) {
      entries.add(
          new Entry.AdoptedIntroduction(introduction.address(), released.size() + 1, date, now));
    }
  }

  /** Returns the whole file: a heading that says what it is, and the lines. */
  public static String text(Ledger ledger) {
    return Messages.ofConsole()
            .get("adresser.hode")
            .lines()
            .map(line -> ("# " + line).strip() + "\n")
            .collect(Collectors.joining())
        + "\n"
        + ledger.entries().stream().map(entry -> entry.line() + "\n").collect(Collectors.joining());
  }
}
