package no.programverk.render;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.programverk.model.Abbreviation;
import no.programverk.model.Keyword;
import no.programverk.model.Page;
import no.programverk.model.Permalink;
import no.programverk.model.PlacedPoint;
import no.programverk.model.Programme;

/**
 * A line of Stikkord A–Å.
 *
 * @param word topic, keyword or abbreviation
 * @param meaning of an abbreviation
 * @param anchor of an abbreviation's line, for those who search for what it means
 * @param targets where it leads; empty for an abbreviation that no keyword leads from
 */
public record IndexEntry(
    String word, Optional<String> meaning, Optional<String> anchor, List<Target> targets) {

  /** A title with its address from the site's root. */
  public record Target(String title, String href) {}

  /** A letter with its lines. */
  public record Letter(String letter, String anchor, List<IndexEntry> entries) {}

  /** Returns all lines, in Norwegian order: æ, ø and å last. */
  static List<IndexEntry> all(Programme programme) {
    Words words = new Words();
    Map<String, Abbreviation> meanings = new HashMap<>();
    for (Abbreviation abbreviation : programme.abbreviations()) {
      abbreviation
          .meaning()
          .ifPresent(
              meaning -> {
                words.targetsOf(abbreviation.form());
                meanings.put(abbreviation.form(), abbreviation);
              });
    }
    for (Page page : programme.pages()) {
      if (page instanceof Page.Topic
          || page instanceof Page.Section
          || page instanceof Page.Theme) {
        Target target = new Target(page.title(), page.permalink().path());
        words.targetsOf(page.title()).add(target);
        page.head().keywords().forEach(word -> words.targetsOf(word).add(target));
      }
    }
    for (Keyword keyword : programme.keywords()) {
      for (String id : keyword.pointIds()) {
        PlacedPoint placed = programme.points().get(id);
        Permalink place = placed.inContext();
        Target target = new Target(placed.point().shortTitle(), place.href());
        words.targetsOf(keyword.words().get(0)).add(target);
      }
    }
    return words.inOrder().stream()
        .map(
            word -> {
              Optional<Abbreviation> abbreviation = Optional.ofNullable(meanings.get(word));
              return new IndexEntry(
                  word,
                  abbreviation.flatMap(Abbreviation::meaning),
                  abbreviation.map(Abbreviation::anchor),
                  List.copyOf(words.targetsOf(word)));
            })
        .toList();
  }

  /** Returns the lines grouped by first letter. */
  static List<Letter> byLetter(List<IndexEntry> entries) {
    Map<String, List<IndexEntry>> letters = new LinkedHashMap<>();
    for (IndexEntry entry : entries) {
      String first = entry.word().substring(0, 1).toUpperCase(Locale.forLanguageTag("nb"));
      letters.computeIfAbsent(first, letter -> new ArrayList<>()).add(entry);
    }
    List<Letter> grouped = new ArrayList<>();
    letters.forEach((letter, lines) -> grouped.add(new Letter(letter, anchor(letter), lines)));
    return grouped;
  }

  private static String anchor(String letter) {
    return switch (letter) {
      case "Æ" -> "bokstav-ae";
      case "Ø" -> "bokstav-o-strek";
      case "Å" -> "bokstav-aa";
      default -> "bokstav-" + letter.toLowerCase(Locale.ROOT);
    };
  }

  /**
   * Words with where they lead. Those that differ in case only are one; the first one's form
   * counts.
   */
  private static final class Words {
    private final Map<String, String> formOf = new HashMap<>();
    private final Map<String, Set<Target>> targets = new HashMap<>();

    Set<Target> targetsOf(String word) {
      String form = formOf.computeIfAbsent(word.toLowerCase(Locale.ROOT), lower -> word);
      return targets.computeIfAbsent(form, key -> new LinkedHashSet<>());
    }

    /** In Norwegian order; each word is weighed once, since weighing is most of the work. */
    List<String> inOrder() {
      Collator collator = Collator.getInstance(Locale.forLanguageTag("nb"));
      return targets.keySet().stream()
          .map(collator::getCollationKey)
          .sorted(
              Comparator.<CollationKey>naturalOrder().thenComparing(CollationKey::getSourceString))
          .map(CollationKey::getSourceString)
          .toList();
    }
  }
}
