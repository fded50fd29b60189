package no.programverk.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.programverk.assemble.PageKind;
import no.programverk.model.Abbreviation;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.problem.Span;
import no.programverk.source.SourcePage;

/**
 * A political opinion is published with a person's name only by their consent, so a name in a
 * document is declared. Two capitalised words in a row are taken for a name, unless one of them
 * occurs in lower case elsewhere or the whole is declared.
 */
final class NamesConsented implements Check {
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}\\d-])(\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?)"
              + "((?: \\p{Lu}\\.)*(?:(?: (?:von|van|af|de|de la|der|dos|el|al|bin|ibn|zu|ten|ter))?"
              + " \\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?)+)(?![\\p{L}\\d-])");

  /** What may stand between the parts of a name, or in them, and is not read. */
  private static final Pattern UNREAD = Pattern.compile("[*_`#]+|[ \\t](?=[ \\t])");

  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:;]");

  private static final Pattern LOWER = Pattern.compile("(?<![\\p{L}\\d-])\\p{Ll}+(?![\\p{L}\\d])");
  private static final Set<PageKind> OF_DOCUMENTS =
      Set.of(PageKind.DOCUMENT, PageKind.THEME, PageKind.TOPIC, PageKind.SECTION);

  @Override
  public void check(CheckContext context, Consumer<Problem> found) {
    List<TextLine> text = context.text();
    Set<String> inDocuments =
        context.sources().stream()
            .filter(page -> OF_DOCUMENTS.contains(context.layout().kind(page.path())))
            .flatMap(NamesConsented::files)
            .collect(Collectors.toSet());
    Set<String> declared = new HashSet<>(Consents.read(context.tree().root(), found));
    context.programme().abbreviations().stream().map(Abbreviation::form).forEach(declared::add);
    List<Sentence> named =
        sentences(text, inDocuments).parallelStream()
            .filter(it -> hasCapitalInside(it.read()) && NAME.matcher(it.read()).find())
            .toList();
    if (!named.isEmpty()) {
      Set<String> words = ConcurrentHashMap.newKeySet();
      text.parallelStream()
          .forEach(line -> LOWER.matcher(line.text()).results().forEach(w -> words.add(w.group())));
      named.forEach(sentence -> check(sentence, declared, words, found));
    }
  }

  private static Stream<String> files(SourcePage page) {
    return Stream.concat(
        Stream.of(page.source().file()), page.includes().stream().map(path -> "content/" + path));
  }

  /**
   * Lines that are read as one.
   *
   * @param read without what is not read between words
   */
  private record Sentence(List<TextLine> lines, String read) {
    /** Returns the line that what was read at an index begins on. */
    TextLine lineAt(int index) {
      int end = -1;
      for (TextLine line : lines) {
        end += bare(line).length() + 1;
        if (index < end) {
          return line;
        }
      }
      return lines.get(lines.size() - 1);
    }
  }

  private static String bare(TextLine line) {
    return UNREAD.matcher(line.text()).replaceAll("").strip();
  }

  private static List<Sentence> sentences(List<TextLine> text, Set<String> files) {
    List<Sentence> sentences = new ArrayList<>();
    List<TextLine> open = new ArrayList<>();
    for (TextLine line : text) {
      if (!files.contains(line.place().file())) {
        continue;
      }
      if (!open.isEmpty() && !goesOn(open.get(open.size() - 1), line)) {
        sentences.add(sentence(open));
        open.clear();
      }
      open.add(line);
    }
    if (!open.isEmpty()) {
      sentences.add(sentence(open));
    }
    return sentences;
  }

  private static Sentence sentence(List<TextLine> lines) {
    return new Sentence(
        List.copyOf(lines),
        lines.stream().map(NamesConsented::bare).collect(Collectors.joining(" ")));
  }

  private static boolean goesOn(TextLine line, TextLine next) {
    return next.place().file().equals(line.place().file())
        && next.place().line() == line.place().line() + 1
        && next.kind() == TextLine.Kind.BODY
        && line.kind() == TextLine.Kind.BODY
        && !SENTENCE_END.matcher(line.text().strip()).matches()
        && !next.text().isEmpty()
        && Character.isLetter(next.text().charAt(0));
  }

  private static void check(
      Sentence sentence, Set<String> declared, Set<String> words, Consumer<Problem> found) {
    Matcher names = NAME.matcher(sentence.read());
    while (names.find()) {
      boolean ordinary = isWord(names.group(1), words) || isWord(lastWord(names), words);
      if (!ordinary && !declared.contains(names.group())) {
        TextLine line = sentence.lineAt(names.start());
        int column = line.text().indexOf(names.group());
        Problem problem = Problem.of(Rule.NAME_WITHOUT_CONSENT, line.place(), names.group());
        found.accept(
            column < 0
                ? problem
                : problem.withSpan(Span.between(column, column + names.group().length())));
      }
    }
  }

  private static String lastWord(Matcher names) {
    return names.group(2).substring(names.group(2).lastIndexOf(' ') + 1);
  }

  private static boolean isWord(String capitalised, Set<String> words) {
    return words.contains(capitalised.toLowerCase(Locale.ROOT));
  }

  /** Returns whether an inner word begins with a capital: in few lines; the pattern is costly. */
  private static boolean hasCapitalInside(String text) {
    for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
      if (space + 1 < text.length() && Character.isUpperCase(text.charAt(space + 1))) {
        return true;
      }
    }
    return false;
  }
}
