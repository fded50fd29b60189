package no.programverk.jbake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;

/** Turns the processor's English log lines into problems that a contributor can act on. */
final class AsciiDocMessages {
  /** Of such a mark, the processor names the line before. */
  private static final String EMPTY_MARK = "merke-tomt";

  private record Known(Pattern pattern, String rule) {
    static Known of(String regex, String rule) {
      return new Known(Pattern.compile(regex), rule);
    }
  }

  private static final List<Known> KNOWN =
      List.of(
          Known.of("skipping reference to missing attribute: (.+)", "attributt-finnes-ikke"),
          Known.of(
              "dropping line containing reference to missing attribute: (.+)",
              "attributt-finnes-ikke"),
          Known.of("unterminated (.+) block", "blokk-ikke-lukket"),
          Known.of("section title out of sequence: (.+)", "overskrift-nivaa"),
          Known.of(
              "level 0 sections can only be used when doctype is book()", "overskrift-nivaa-0"),
          Known.of(
              "id assigned to (?:block|section|anchor) already in use: (.+)",
              "id-to-ganger-paa-siden"),
          Known.of("invalid footnote reference: (.+)", "fotnote"),
          Known.of("found deprecated footnoteref macro: (footnoteref:).*", "fotnote"),
          Known.of("list item index: expected (.+), got .+", "liste-nummer"),
          Known.of("(callout list item index): .+", "tallmerke"),
          Known.of("(no callout found for).*", "tallmerke"),
          Known.of("(invalid empty .+|multiple ids) detected in style attribute", EMPTY_MARK),
          Known.of("(table missing leading separator); .+", "tabell"),
          Known.of("(dropping cells?) .+", "tabell"),
          Known.of("(unclosed quote) in CSV data; .+", "tabell"),
          Known.of("(illegal table format): .+", "tabell"),
          Known.of("(total column width) must .+", "tabell"),
          Known.of("(?:detected )?unterminated (.+)", "blokk-ikke-lukket"),
          Known.of(
              "(?:unmatched|mismatched|malformed) preprocessor directive: (.+)",
              "ifdef-ikke-lukket"),
          Known.of("unmatched preprocessor directive: (.+)", "ifdef-ikke-lukket"));

  private AsciiDocMessages() {}

  /**
   * The problem that a log line tells of; one of a general kind when the line is not known.
   *
   * @param place as the processor says, which for some faults is the whole file
   * @param lines to look for the fault in then
   */
  static Problem problem(String message, SourceRef place, SourceLines lines) {
    for (Known known : KNOWN) {
      Matcher matcher = known.pattern().matcher(message);
      if (matcher.matches()) {
        String fault = matcher.group(1);
        return Problem.error(known.rule(), place(known, place, fault, lines), fault);
      }
    }
    return Problem.error("asciidoc", place, message);
  }

  private static SourceRef place(Known known, SourceRef place, String fault, SourceLines lines) {
    if (place.line() == 0) {
      return lines.place("{" + fault, fault);
    }
    return known.rule().equals(EMPTY_MARK) ? place.atLine(place.line() + 1) : place;
  }
}
