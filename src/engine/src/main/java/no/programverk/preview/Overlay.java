package no.programverk.preview;

import java.nio.file.Path;
import java.util.stream.Collectors;
import no.programverk.model.Markup;
import no.programverk.problem.Messages;
import no.programverk.problem.Problem;
import no.programverk.problem.SourceSnippets;

/** What is wrong, as HTML that covers the page: file, line, snippet, fault and remedy. */
final class Overlay {
  private final Messages messages = Messages.ofConsole();
  private final Path project;

  Overlay(Path project) {
    this.project = project;
  }

  /**
   * Returns the overlay of a draft: covering when the site is not of these texts, else a small
   * note.
   */
  String of(Draft draft) {
    if (!draft.failure().isEmpty()) {
      return "<details class=\"utkast-feil\" open><summary>"
          + Markup.quoted(messages.get("utkast.havari"))
          + "</summary><pre>"
          + Markup.quoted(draft.failure())
          + "</pre></details>\n";
    }
    if (draft.problems().isEmpty()) {
      return "";
    }
    SourceSnippets snippets = new SourceSnippets(project);
    String list =
        draft.problems().stream()
            .map(problem -> item(problem, snippets))
            .collect(Collectors.joining("", "<ol>", "</ol>"));
    String kind = draft.isClean() ? "utkast-merknader\">" : "utkast-feil\" open>";
    return "<details class=\""
        + kind
        + "<summary>"
        + Markup.quoted(summary(draft))
        + "</summary>"
        + list
        + "</details>\n";
  }

  private String summary(Draft draft) {
    long errors = draft.problems().stream().filter(Problem::isError).count();
    return draft.isClean()
        ? messages.get("utkast.merknader", draft.problems().size())
        : messages.get("utkast.feil", errors, draft.problems().size() - errors);
  }

  private String item(Problem problem, SourceSnippets snippets) {
    String snippet =
        snippets.of(problem).map(shown -> "<pre>" + marked(shown) + "</pre>").orElse("");
    return "<li class=\""
        + problem.severity().name().toLowerCase(java.util.Locale.ROOT)
        + "\"><p class=\"sted\">"
        + Markup.quoted(problem.place().toString())
        + "</p><p><b>"
        + Markup.quoted(messages.get("alvor." + problem.severity()))
        + ":</b> "
        + Markup.quoted(problem.message())
        + " <code>"
        + Markup.quoted(problem.rule().id())
        + "</code></p>"
        + snippet
        + "<p class=\"hjelp\">"
        + Markup.quoted(problem.hint())
        + "</p></li>";
  }

  private static String marked(SourceSnippets.Snippet shown) {
    int end = Math.min(shown.caret() + shown.length(), shown.text().length());
    return Markup.quoted(shown.text().substring(0, shown.caret()))
        + "<mark>"
        + Markup.quoted(shown.text().substring(shown.caret(), end))
        + "</mark>"
        + Markup.quoted(shown.text().substring(end));
  }
}
