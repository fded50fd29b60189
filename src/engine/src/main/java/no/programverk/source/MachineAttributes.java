package no.programverk.source;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.problem.Span;

/**
 * Attributes that AsciiDoc's processor fills with the time, the machine or itself. With one of them
 * two builds of one text would differ, or show a path of the machine; here they do not exist.
 */
public final class MachineAttributes {
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?<!\\\\)\\{((?:local|doc)(?:date|time|datetime|year)|docfile|docdir|docname|docfilesuffix"
              + "|user-home|asciidoctor(?:-version)?|safe-mode-[a-z]+|max-[a-z-]+|out[a-z]+|embedded"
              + "|(?:base)?backend[a-z0-9-]*|filetype[a-z-]*|jruby[a-z-]*|page-layout)\\}");

  private MachineAttributes() {}

  /** Tells each line that refers to one. */
  public static void check(SourceRef source, List<String> lines, Consumer<Problem> problems) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher reference = REFERENCE.matcher(lines.get(i));
      if (lines.get(i).indexOf('{') >= 0 && reference.find()) {
        problems.accept(
            Problem.of(Rule.UNDEFINED_ATTRIBUTE, source.atLine(i + 1), reference.group(1))
                .withSpan(Span.of(reference)));
      }
    }
  }
}
