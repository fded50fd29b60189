package no.programverk.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.model.Permalink;
import no.programverk.model.SourceRef;
import no.programverk.model.Status;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;

/**
 * Reads the ledger's lines.
 *
 * <p>Lines may stand in any order, and twice: a merge that keeps both sides is always right. Of two
 * dates for one address the earlier counts.
 */
final class LedgerReader {
  private static final Pattern LINE =
      Pattern.compile(
          "(?<kind>[a-z]+) (?<about>\\S+)(?: (?<number>\\d+))?(?: (?<date>\\d{4}-\\d\\d-\\d\\d))?(?: (?<rest>.*))?");
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

  private final SourceRef file;
  private final Problems problems;
  private final Map<String, Entry> byKey = new TreeMap<>();
  private final Map<Entry, SourceRef> places = new java.util.HashMap<>();

  LedgerReader(SourceRef file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  Ledger read(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        read(line, file.atLine(i + 1));
      }
    }
    Ledger ledger = new Ledger(byKey.values(), places);
    countLines(ledger);
    return ledger;
  }

  private void read(String line, SourceRef place) {
    Matcher parts = LINE.matcher(line);
    Optional<Entry> entry = Optional.empty();
    try {
      entry = parts.matches() ? entry(parts) : entry;
    } catch (DateTimeParseException | IllegalArgumentException e) {
      entry = Optional.empty(); // told below, with the line
    }
    if (entry.isEmpty()) {
      problems.add(Problem.of(Rule.INVALID_LEDGER_LINE, place, line));
    } else {
      add(entry.get(), place);
    }
  }

  private void add(Entry entry, SourceRef place) {
    // Releases made on two branches on one day are two facts.
    String key =
        entry instanceof Entry.Release
            ? entry.line()
            : entry.key() + " " + String.format("%06d", entry.number());
    Entry earlier = byKey.get(key);
    if (earlier == null) {
      byKey.put(key, entry);
      places.put(entry, place);
    } else if (entry instanceof Entry.Address || entry instanceof Entry.Site) {
      if (entry.date().isBefore(earlier.date())) {
        byKey.put(key, entry);
        places.put(entry, place);
      }
    } else if (!entry.equals(earlier)) {
      problems.add(
          Problem.of(
              Rule.DUPLICATE_LEDGER_NUMBER,
              place,
              entry.key(),
              entry.number(),
              places.get(earlier).line()));
    }
  }

  private static Optional<Entry> entry(Matcher parts) {
    String about = parts.group("about");
    String rest = parts.group("rest") == null ? "" : parts.group("rest");
    int number = parts.group("number") == null ? 0 : Integer.parseInt(parts.group("number"));
    return switch (parts.group("kind")) {
      case Entry.Address.WORD -> address(about, date(parts));
      case Entry.Wording.WORD -> wording(about, number, date(parts), rest);
      case Entry.DocumentStatus.WORD ->
          path(about)
              .flatMap(
                  path ->
                      Status.of(rest)
                          .map(s -> new Entry.DocumentStatus(path, number, date(parts), s)));
      case Entry.AdoptedIntroduction.WORD ->
          path(about)
              .filter(path -> FINGERPRINT.matcher(rest).matches())
              .map(path -> new Entry.AdoptedIntroduction(path, number, date(parts), rest));
      case Entry.Site.WORD -> Optional.of(new Entry.Site(UUID.fromString(about), date(parts)));
      case Entry.Release.WORD -> Optional.of(new Entry.Release(LocalDate.parse(about), number));
      default -> Optional.empty();
    };
  }

  private static LocalDate date(Matcher parts) {
    return LocalDate.parse(String.valueOf(parts.group("date")));
  }

  /** From the site's root; empty when it does not begin there. */
  private static Optional<String> path(String about) {
    return about.startsWith("/") ? Optional.of(about.substring(1)) : Optional.empty();
  }

  private static Optional<Entry> address(String about, LocalDate date) {
    if (!about.startsWith("/")) {
      return Optional.empty();
    }
    int hash = about.indexOf('#');
    Permalink page = Permalink.of(about.substring(1, hash < 0 ? about.length() : hash));
    return Optional.of(
        new Entry.Address(hash < 0 ? page : page.at(about.substring(hash + 1)), date));
  }

  private static Optional<Entry> wording(String id, int number, LocalDate date, String rest) {
    if (rest.equals(Entry.Wording.ERASED)) {
      return Optional.of(new Entry.Wording(id, number, date, Optional.empty()));
    }
    return number > 0
        ? Entry.Words.ofFields(rest)
            .map(words -> new Entry.Wording(id, number, date, Optional.of(words)))
        : Optional.empty();
  }

  /** A ledger with fewer lines than it had at a release has lost some. */
  private void countLines(Ledger ledger) {
    for (Entry.Release release : ledger.releases()) {
      long now = ledger.factsUntil(release.date());
      if (now < release.lines()) {
        problems.add(
            Problem.of(
                Rule.LEDGER_LINES_LOST,
                places.get(release),
                release.lines() - now,
                release.date().toString()));
      }
    }
  }
}
