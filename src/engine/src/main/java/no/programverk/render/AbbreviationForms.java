package no.programverk.render;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.programverk.model.Abbreviation;

/** The short forms that a site explains, to be found in its texts. */
public final class AbbreviationForms {
  private final Map<String, Abbreviation> byForm;
  private final Pattern pattern;

  private AbbreviationForms(Map<String, Abbreviation> byForm) {
    this.byForm = byForm;
    this.pattern = pattern(byForm.keySet());
  }

  /**
   * @param abbreviations those without a meaning are names and are left alone
   */
  public static AbbreviationForms of(List<Abbreviation> abbreviations) {
    return new AbbreviationForms(
        abbreviations.stream()
            .filter(abbreviation -> abbreviation.meaning().isPresent())
            .collect(Collectors.toMap(Abbreviation::form, Function.identity())));
  }

  /**
   * Finds any of the forms as a whole word, the longest first (group 1), with the ending or the
   * rest of the compound that it may have (group 2).
   */
  private static Pattern pattern(Set<String> forms) {
    String any =
        forms.stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        forms.isEmpty()
            ? "(?!)"
            : "(?<![\\p{L}\\d-])(" + any + ")(s|(?:-\\p{L}+)+|)(?![\\p{L}\\d])");
  }

  /** Looks for them in a text; empty when it has none, which most have not. */
  Optional<Matcher> in(String text) {
    for (String form : byForm.keySet()) {
      if (text.contains(form)) {
        return Optional.of(pattern.matcher(text));
      }
    }
    return Optional.empty();
  }

  /** Returns what was found. */
  Abbreviation at(Matcher found) {
    return byForm.get(found.group(1));
  }
}
