package no.programverk.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.programverk.model.DecodedText;

/** Finds the source line of a problem. Reads each file once; not thread-safe. */
public final class SourceSnippets {
  private static final long LARGEST_FILE_BYTES = 1 << 20;
  private static final Pattern QUOTED = Pattern.compile("«([^»]+)»");
  private static final int BEFORE = 50;
  private static final int WIDTH = 96;

  private final Path project;
  private final Map<String, List<String>> linesOf = new HashMap<>();

  /**
   * @param project folder that places are counted from; nothing outside it is read
   */
  public SourceSnippets(Path project) {
    this.project = project;
  }

  /**
   * A source line as it is displayed.
   *
   * @param text the line, cut to fit; tabs and control characters are blanks
   * @param caret 0-based column of the first character of the problem
   * @param length number of characters of the problem, at least 1
   */
  public record Snippet(String text, int caret, int length) {
    /** Returns carets to print below the problem. */
    public String underline() {
      return " ".repeat(caret) + "^".repeat(length);
    }
  }

  /** Returns the line of a problem; empty when it has none or the file cannot be read. */
  public Optional<Snippet> of(Problem problem) {
    int line = problem.place().line();
    List<String> lines = linesOf.computeIfAbsent(problem.place().file(), this::read);
    return line == 0 || line > lines.size() || lines.get(line - 1).isBlank()
        ? Optional.empty()
        : Optional.of(cut(lines.get(line - 1), span(problem, lines.get(line - 1))));
  }

  /** Returns the known span, else that of the first quotation in the message that the line has. */
  private static Span span(Problem problem, String line) {
    if (problem.span().column() > 0) {
      return problem.span();
    }
    return QUOTED
        .matcher(problem.message())
        .results()
        .map(quoted -> quoted.group(1))
        .filter(line::contains)
        .findFirst()
        .map(text -> Span.between(line.indexOf(text), line.indexOf(text) + text.length()))
        .orElse(Span.LINE);
  }

  private static Snippet cut(String line, Span span) {
    String shown = ConsolePrinter.plain(line);
    int first =
        span.column() > 0 ? span.column() - 1 : shown.length() - shown.stripLeading().length();
    int start = Math.min(first, shown.length() - 1);
    int end = start + Math.max(span.length(), 1);
    int from = shown.length() <= WIDTH ? 0 : Math.max(0, start - BEFORE);
    int to = Math.min(shown.length(), from + WIDTH);
    String head = from > 0 ? "…" : "";
    String tail = to < shown.length() ? "…" : "";
    int length = Math.max(1, Math.min(end, to) - start);
    return new Snippet(
        head + shown.substring(from, to) + tail, start - from + head.length(), length);
  }

  private List<String> read(String place) {
    try {
      Path file = project.resolve(place).normalize();
      boolean ours =
          file.startsWith(project)
              && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
              && file.toRealPath().equals(file)
              && Files.size(file) <= LARGEST_FILE_BYTES;
      return ours ? DecodedText.of(Files.readAllBytes(file)).text().lines().toList() : List.of();
    } catch (IOException | InvalidPathException e) {
      return List.of(); // the problem is reported all the same, without its line
    }
  }
}
