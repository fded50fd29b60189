package no.programverk.check;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.programverk.model.Abbreviation;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.problem.Span;

/** Every word in capitals is declared, so that it can be explained. */
final class AbbreviationsDeclared implements Check {
  private static final Pattern CAPITALS =
      Pattern.compile("(?<![\\p{L}\\d])([A-ZÆØÅ]{2,}\\d*)(?=s?(?![\\p{L}\\d]))");

  @Override
  public void check(CheckContext context, Consumer<Problem> found) {
    Set<String> declared =
        context.programme().abbreviations().stream()
            .map(Abbreviation::form)
            .flatMap(form -> Stream.of(form, form.split("-")[0]))
            .collect(Collectors.toCollection(HashSet::new));
    context.text().parallelStream().forEach(line -> check(line, declared, found));
  }

  private static void check(TextLine line, Set<String> declared, Consumer<Problem> found) {
    if (!hasTwoCapitals(line.text())) {
      return; // most lines; the pattern is costly
    }
    Matcher capitals = CAPITALS.matcher(line.text());
    while (capitals.find()) {
      if (!declared.contains(capitals.group(1))) {
        found.accept(
            Problem.of(Rule.UNKNOWN_ABBREVIATION, line.place(), capitals.group(1))
                .withSpan(Span.of(capitals)));
      }
    }
  }

  private static boolean hasTwoCapitals(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i)) && Character.isUpperCase(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }
}
