package no.programverk.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The id and short title that are proposed for a new point, derived from its words.
 *
 * @param id that no other passage has or ever had
 */
public record ProposedAnchor(String id, String shortTitle) {
  private static final Set<String> STOP_WORDS =
      Set.of(
          "alle", "at", "av", "de", "dem", "den", "det", "en", "et", "for", "fra", "før", "gi",
          "ha", "hos", "i", "med", "mot", "når", "og", "om", "på", "seg", "sikre", "skal", "som",
          "sørge", "til", "ved", "være", "å");
  private static final int MOST_WORDS = 4;

  /** HTML in the text, which another check reports. */
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");

  /**
   * Returns the first free proposal for a text.
   *
   * @param taken whether an id may not be proposed
   */
  public static ProposedAnchor of(String text, Predicate<String> taken) {
    String bare = Slug.of(String.join(" ", significantWords(text)));
    String number = "";
    for (int i = 2; taken.test(number.isEmpty() ? bare : bare + "-" + number); i++) {
      number = Integer.toString(i);
    }
    return number.isEmpty()
        ? new ProposedAnchor(bare, shortTitle(text))
        : new ProposedAnchor(bare + "-" + number, shortTitle(text) + " " + number);
  }

  /** Returns the AsciiDoc of the anchor: {@code [[id,Short title]]}. */
  @Override
  public String toString() {
    return "[[" + id + "," + shortTitle + "]]";
  }

  /** Returns the first significant words as a title. */
  static String shortTitle(String text) {
    String title = String.join(" ", significantWords(text));
    return title.isEmpty() ? title : Character.toUpperCase(title.charAt(0)) + title.substring(1);
  }

  private static List<String> significantWords(String text) {
    List<String> words =
        Arrays.stream(TAG.matcher(text).replaceAll("").split("[^\\p{L}\\d-]+"))
            .filter(word -> !word.isBlank() && !STOP_WORDS.contains(word.toLowerCase(Locale.ROOT)))
            .limit(MOST_WORDS)
            .collect(Collectors.toList());
    return words.isEmpty() ? List.of("nytt", "punkt") : words;
  }
}
