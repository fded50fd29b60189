package no.programverk.jbake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;

/** Turns the processor's English log lines into problems that a contributor can act on. */
final class AsciiDocMessages {
  /** Of such a mark, the processor names the line before. */
  private static final Rule EMPTY_MARK = Rule.INVALID_BLOCK_STYLE;

  private record Known(Pattern pattern, Rule rule) {
    static Known of(String regex, Rule rule) {
      return new Known(Pattern.compile(regex), rule);
    }
  }

  private static final List<Known> KNOWN =
      List.of(
          Known.of("skipping reference to missing attribute: (.+)", Rule.UNDEFINED_ATTRIBUTE),
          Known.of(
              "dropping line containing reference to missing attribute: (.+)",
              Rule.UNDEFINED_ATTRIBUTE),
          Known.of("unterminated (.+) block", Rule.UNCLOSED_BLOCK),
          Known.of("section title out of sequence: (.+)", Rule.HEADING_SKIPS_LEVEL),
          Known.of("level 0 sections can only be used when doctype is book()", Rule.SECOND_TITLE),
          Known.of(
              "id assigned to (?:block|section|anchor) already in use: (.+)",
              Rule.DUPLICATE_ID_ON_PAGE),
          Known.of("invalid footnote reference: (.+)", Rule.FOOTNOTE),
          Known.of("found deprecated footnoteref macro: (footnoteref:).*", Rule.FOOTNOTE),
          Known.of("list item index: expected (.+), got .+", Rule.LIST_MISNUMBERED),
          Known.of("(callout list item index): .+", Rule.CALLOUT),
          Known.of("(no callout found for).*", Rule.CALLOUT),
          Known.of("(invalid empty .+|multiple ids) detected in style attribute", EMPTY_MARK),
          Known.of("(table missing leading separator); .+", Rule.MALFORMED_TABLE),
          Known.of("(dropping cells?) .+", Rule.MALFORMED_TABLE),
          Known.of("(unclosed quote) in CSV data; .+", Rule.MALFORMED_TABLE),
          Known.of("(illegal table format): .+", Rule.MALFORMED_TABLE),
          Known.of("(total column width) must .+", Rule.MALFORMED_TABLE),
          Known.of("(?:detected )?unterminated (.+)", Rule.UNCLOSED_BLOCK),
          Known.of(
              "(?:unmatched|mismatched|malformed) preprocessor directive: (.+)",
              Rule.UNBALANCED_CONDITIONAL),
          Known.of("unmatched preprocessor directive: (.+)", Rule.UNBALANCED_CONDITIONAL));

  private AsciiDocMessages() {}

  /**
   * Returns the problem that a log line tells of; one of a general kind when the line is not known.
   *
   * @param place as the processor says, which for some faults is the whole file
   * @param lines to look for the fault in then
   */
  static Problem problem(String message, SourceRef place, SourceLines lines) {
    for (Known known : KNOWN) {
      Matcher matcher = known.pattern().matcher(message);
      if (matcher.matches()) {
        String fault = matcher.group(1);
        return Problem.of(known.rule(), place(known, place, fault, lines), fault);
      }
    }
    return Problem.of(Rule.UNREADABLE_ASCIIDOC, place, message);
  }

  private static SourceRef place(Known known, SourceRef place, String fault, SourceLines lines) {
    if (place.line() == 0) {
      return lines.place("{" + fault, fault);
    }
    return known.rule() == EMPTY_MARK ? place.atLine(place.line() + 1) : place;
  }
}
