package no.programverk.report;

import java.util.List;
import no.programverk.changes.Change;
import no.programverk.ledger.Ledger;
import no.programverk.problem.Messages;

/**
 * Writes a report, decisions and what lacks one first. How each thing looks is for the form: {@link
 * MarkdownForm} or {@link HtmlForm}.
 */
public final class ReportWriter {
  private final Messages messages = Messages.ofConsole();
  private final Form form;

  private ReportWriter(Form form) {
    this.form = form;
  }

  /** For a comment on a forge. Everything that is quoted is harmless there. */
  public static String markdown(ChangeReport report) {
    return new ReportWriter(new MarkdownForm()).write(report);
  }

  /** Returns a page of its own. */
  public static String html(ChangeReport report) {
    return new ReportWriter(new HtmlForm(Messages.ofConsole().get("rapport.tittel"))).write(report);
  }

  private String write(ChangeReport report) {
    form.heading(1, messages.get("rapport.tittel"));
    form.paragraph(
        messages.get(report.pointsAreTheSame() ? "rapport.ingen-punkter" : "rapport.punkter"));
    if (!report.undecided().isEmpty()) {
      form.heading(2, messages.get("rapport.mangler-vedtak"));
      form.paragraph(messages.get("rapport.mangler-vedtak.tekst"));
      report.undecided().forEach(this::undecided);
    }
    if (!report.lost().isEmpty()) {
      form.heading(2, messages.get("rapport.tapt"));
      form.paragraph(messages.get("rapport.tapt.tekst"));
      report.lost().forEach(entry -> form.item(Ledger.FILE, entry.line(), List.of()));
    }
    if (!report.promised().isEmpty()) {
      form.heading(2, messages.get("rapport.lovet"));
      form.paragraph(messages.get("rapport.lovet.tekst"));
      report.promised().forEach(entry -> form.item(Ledger.FILE, entry.line(), List.of()));
    }
    if (!report.redirects().isEmpty()) {
      form.heading(2, messages.get("rapport.omdirigert"));
      report.redirects().forEach(old -> form.item(old.from(), old.to(), List.of()));
    }
    if (!report.decisions().isEmpty()) {
      form.heading(2, messages.get("rapport.vedtak"));
      report.decisions().forEach(this::decision);
    }
    for (ChangeReport.OfDocument document : report.documents()) {
      form.heading(
          2,
          messages.get(
              "rapport.dokument",
              document.title(),
              messages.get("rapport.status." + document.status().key())));
      for (Difference.Kind kind : Difference.Kind.values()) {
        differences(kind, document.differences());
      }
    }
    return form.finished();
  }

  private void undecided(Difference difference) {
    form.item(difference.target(), messages.get("rapport.rad", difference.target()), List.of());
  }

  private void decision(Change change) {
    String kind = messages.get("rapport.slag." + change.kind().name());
    form.item(
        String.join(", ", change.targets()),
        messages.get("rapport.rad-ny", change.date().toString(), kind, change.reason()),
        List.of());
  }

  private void differences(Difference.Kind kind, List<Difference> all) {
    List<Difference> ofKind = all.stream().filter(each -> each.kind() == kind).toList();
    if (!ofKind.isEmpty()) {
      form.heading(3, messages.get("rapport." + kind, ofKind.size()));
      ofKind.forEach(
          each ->
              form.item(
                  each.target(),
                  messages.get("rapport.sted", each.title(), each.place()),
                  WordDiff.between(each.before(), each.after())));
    }
  }

  /** How the parts of a report look. */
  interface Form {
    void heading(int level, String text);

    void paragraph(String text);

    /** One thing: what it is, where, and its words. */
    void item(String target, String text, List<WordDiff.Part> words);

    String finished();
  }
}
