package no.programverk.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.programverk.model.SourceRef;
import no.programverk.source.SourcePage;
import no.programverk.source.SourceTree;

/** Extracts the lines that readers read, without those that are instructions to AsciiDoc. */
final class RunningText {
  /**
   * Parts of a line that are not read: addresses, targets of macros, attributes, code, ids. Open
   * ends are bounded, or a hostile line would take time quadratic in its length. Each part begins
   * with a character or with a word and a colon, which {@link #begins} must know.
   */
  static final Pattern NOT_READ =
      Pattern.compile(
          "https?://[^\\s\\[]+|(?:xref|link|mailto|image|include):[^\\s\\[]*"
              + "|\\+{3}.{0,300}?\\+{3}|pass:[a-z,]{0,20}\\[[^\\]]{0,300}\\]|</?[a-z][^>]{0,200}>|<<[^,>]*|\\{[\\w-]+\\}|`[^`]*`|\\[\\[[^,\\]]*");

  private static final List<String> BEFORE_COLON =
      List.of("https", "http", "xref", "link", "mailto", "image", "include", "pass");

  private static final Pattern INSTRUCTION =
      Pattern.compile(
          "//.*|\\[(?!\\[).*\\]\\s*|\\[\\[[^\\]]*\\]\\]\\s*|(?:ifdef|ifndef|ifeval|endif|include)::.*"
              + "|-{2,}|={4,}|\\*{4,}|_{4,}|[|,:!]===|:!?[\\w-]+!?:.*|'''|<<<");

  private static final Pattern VERBATIM = Pattern.compile("-{4,}|\\.{4,}|/{4,}|\\+{4,}|`{3}");

  private static final Map<String, TextLine.Kind> READ_ATTRIBUTES =
      Map.of(
          "summary", TextLine.Kind.SUMMARY,
          "stikkord", TextLine.Kind.ATTRIBUTE,
          "avsender", TextLine.Kind.ATTRIBUTE);

  private final List<TextLine> lines = new ArrayList<>();

  private RunningText() {}

  /** Returns these lines of the pages and of the partials that they include. */
  static List<TextLine> of(SourceTree tree, List<SourcePage> sources) {
    TreeSet<String> partials = new TreeSet<>();
    sources.forEach(page -> partials.addAll(page.includes()));
    sources.forEach(page -> partials.remove(page.path()));
    Stream<TextLine> ofPages =
        sources.parallelStream()
            .map(page -> of(page.source(), page.lines(), page.header().lines()))
            .flatMap(List::stream);
    Stream<TextLine> ofPartials =
        partials.stream()
            .map(
                partial -> {
                  SourceRef source = SourceTree.ref(partial);
                  Path file = tree.root().resolve(partial);
                  // What cannot stand in it was told where it was included.
                  return of(source, ListFile.lines(file, source, problem -> {}), 0);
                })
            .flatMap(List::stream);
    return Stream.concat(ofPages, ofPartials).toList();
  }

  private static List<TextLine> of(SourceRef source, List<String> written, int headerLines) {
    RunningText text = new RunningText();
    text.read(source, written, headerLines);
    return text.lines;
  }

  private void read(SourceRef source, List<String> written, int headerLines) {
    Optional<String> verbatim = Optional.empty();
    for (int i = 0; i < written.size(); i++) {
      String line = written.get(i);
      SourceRef place = source.atLine(i + 1);
      if (i < headerLines) {
        header(place, line);
      } else if (verbatim.isPresent()) {
        verbatim = line.stripTrailing().equals(verbatim.get()) ? Optional.empty() : verbatim;
      } else if (VERBATIM.matcher(line.stripTrailing()).matches()) {
        verbatim = Optional.of(line.stripTrailing());
      } else if (!line.isBlank() && !INSTRUCTION.matcher(line.stripTrailing()).matches()) {
        add(place, line, 0, TextLine.Kind.BODY);
      }
    }
  }

  private void header(SourceRef place, String line) {
    if (line.startsWith("= ")) {
      add(place, line, 2, TextLine.Kind.TITLE);
      return;
    }
    int colon = line.indexOf(':', 1);
    if (line.startsWith(":") && colon > 0) {
      TextLine.Kind kind = READ_ATTRIBUTES.get(line.substring(1, colon));
      if (kind != null) {
        add(place, line, colon + 1, kind);
      }
    }
  }

  private void add(SourceRef place, String line, int from, TextLine.Kind kind) {
    String masked = masked(line);
    String text = String.valueOf(TextLine.MASK).repeat(from) + masked.substring(from);
    lines.add(new TextLine(place, line, text, kind));
  }

  /** Returns the line with what is not read masked; the pattern is tried at few places. */
  static String masked(String line) {
    StringBuilder masked = new StringBuilder(line);
    Optional<Matcher> part = Optional.empty();
    int end = 0;
    for (int i = 0; i < line.length(); i++) {
      int start = begins(line, i);
      if (start >= end) {
        Matcher matcher = part.orElseGet(() -> NOT_READ.matcher(line));
        part = Optional.of(matcher);
        if (matcher.region(start, line.length()).lookingAt()) {
          end = matcher.end();
          i = end - 1;
          for (int at = start; at < end; at++) {
            masked.setCharAt(at, TextLine.MASK);
          }
        }
      }
    }
    return masked.toString();
  }

  /** Returns where a part that is not read may begin, given a character of its start; else -1. */
  private static int begins(String line, int index) {
    return switch (line.charAt(index)) {
      case '+', '<', '{', '`', '[' -> index;
      case ':' -> {
        for (String word : BEFORE_COLON) {
          if (line.startsWith(word, index - word.length())) {
            yield index - word.length();
          }
        }
        yield -1;
      }
      default -> -1;
    };
  }
}
