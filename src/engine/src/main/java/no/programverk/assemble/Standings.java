package no.programverk.assemble;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import no.programverk.model.Period;
import no.programverk.model.SourceRef;
import no.programverk.model.Standing;
import no.programverk.model.Status;
import no.programverk.model.Wording;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;
import no.programverk.source.Header;
import no.programverk.source.SourcePage;

/** Reads a document's standing from the header of its index. */
final class Standings {
  private static final Period UNKNOWN = Period.parse("0001").orElseThrow();

  private final Header header;
  private final SourceRef source;
  private final Problems problems;

  private Standings(SourcePage index, Problems problems) {
    this.header = index.header();
    this.source = index.source();
    this.problems = problems;
  }

  /**
   * @param problems receives what is missing or unfit; the standing returned is then of no use
   */
  static Standing read(SourcePage index, Problems problems) {
    return new Standings(index, problems).read();
  }

  private Standing read() {
    Status status = status();
    return new Standing(
        status,
        decision(status),
        period(),
        wording(),
        header.value("avsender"),
        header.value("godkjent-av"),
        header.value("original-url"));
  }

  private Status status() {
    String value = header.value("status").orElse("");
    return Status.of(value)
        .orElseGet(
            () -> {
              report(Rule.UNKNOWN_STATUS, "status", value);
              return Status.PROPOSAL;
            });
  }

  private Optional<Standing.Decision> decision(Status status) {
    Optional<String> body = header.value("vedtatt-av");
    Optional<String> date = header.value("vedtatt-dato");
    if (status != Status.ADOPTED) {
      if (body.isPresent() || date.isPresent()) {
        report(
            Rule.DECISION_WITHOUT_STATUS,
            body.isPresent() ? "vedtatt-av" : "vedtatt-dato",
            status.key());
      }
      return Optional.empty();
    }
    if (body.isEmpty() || date.isEmpty()) {
      report(Rule.DECISION_MISSING, "status", body.isEmpty() ? "vedtatt-av" : "vedtatt-dato");
      return Optional.empty();
    }
    try {
      return Optional.of(new Standing.Decision(body.get(), LocalDate.parse(date.get())));
    } catch (DateTimeParseException e) {
      report(Rule.INVALID_DATE, "vedtatt-dato", date.get());
      return Optional.empty();
    }
  }

  private Period period() {
    String value = header.value("periode").orElse("");
    return Period.parse(value)
        .orElseGet(
            () -> {
              report(Rule.INVALID_PERIOD, "periode", value);
              return UNKNOWN;
            });
  }

  private Wording wording() {
    String value = header.value("ordlyd").orElse("");
    return Wording.of(value)
        .orElseGet(
            () -> {
              report(Rule.UNKNOWN_WORDING, "ordlyd", value);
              return Wording.REWORDED;
            });
  }

  private void report(Rule rule, String attribute, String value) {
    problems.add(Problem.of(rule, source.atLine(header.lineOf(attribute)), value));
  }
}
