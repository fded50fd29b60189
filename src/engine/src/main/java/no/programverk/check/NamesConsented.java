package no.programverk.check;

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
              + "((?: \\p{Lu}\\.)*(?: \\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?)+)(?![\\p{L}\\d-])");

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
    List<TextLine> named =
        text.parallelStream()
            .filter(line -> inDocuments.contains(line.place().file()))
            .filter(line -> hasCapitalInside(line.text()) && NAME.matcher(line.text()).find())
            .toList();
    if (!named.isEmpty()) {
      Set<String> words = ConcurrentHashMap.newKeySet();
      text.parallelStream()
          .forEach(line -> LOWER.matcher(line.text()).results().forEach(w -> words.add(w.group())));
      named.forEach(line -> check(line, declared, words, found));
    }
  }

  private static Stream<String> files(SourcePage page) {
    return Stream.concat(
        Stream.of(page.source().file()), page.includes().stream().map(path -> "content/" + path));
  }

  private static void check(
      TextLine line, Set<String> declared, Set<String> words, Consumer<Problem> found) {
    Matcher names = NAME.matcher(line.text());
    while (names.find()) {
      boolean ordinary = isWord(names.group(1), words) || isWord(lastWord(names), words);
      if (!ordinary && !declared.contains(names.group())) {
        found.accept(
            Problem.of(Rule.NAME_WITHOUT_CONSENT, line.place(), names.group())
                .withSpan(Span.of(names)));
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
