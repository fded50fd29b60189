package no.programverk.check;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The id and short title that are proposed for a new point, made of its own words.
 *
 * @param id that no other passage has or ever had
 */
public record ProposedMark(String id, String shortTitle) {
  private static final Set<String> SMALL =
      Set.of(
          "alle", "at", "av", "de", "dem", "den", "det", "en", "et", "for", "fra", "før", "gi",
          "ha", "hos", "i", "med", "mot", "når", "og", "om", "på", "seg", "sikre", "skal", "som",
          "sørge", "til", "ved", "være", "å");
  private static final int MOST_WORDS = 4;

  /** Typed into the text by mistake, which is told by itself. */
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");

  /**
   * Proposes.
   *
   * @param taken whether an id is one that the new one must differ from
   */
  public static ProposedMark of(String text, Predicate<String> taken) {
    String bare = Slug.of(String.join(" ", telling(text)));
    String number = "";
    for (int i = 2; taken.test(number.isEmpty() ? bare : bare + "-" + number); i++) {
      number = Integer.toString(i);
    }
    return number.isEmpty()
        ? new ProposedMark(bare, shortTitle(text))
        : new ProposedMark(bare + "-" + number, shortTitle(text) + " " + number);
  }

  /** As it stands before the point's words: {@code [[id,Short title]]}. */
  @Override
  public String toString() {
    return "[[" + id + "," + shortTitle + "]]";
  }

  /** The first few telling words, as a title. */
  static String shortTitle(String text) {
    String title = String.join(" ", telling(text));
    return title.isEmpty() ? title : Character.toUpperCase(title.charAt(0)) + title.substring(1);
  }

  private static List<String> telling(String text) {
    List<String> words =
        Arrays.stream(TAG.matcher(text).replaceAll("").split("[^\\p{L}\\d-]+"))
            .filter(
                word -> !word.isBlank() && !SMALL.contains(word.toLowerCase(java.util.Locale.ROOT)))
            .limit(MOST_WORDS)
            .collect(Collectors.toList());
    return words.isEmpty() ? List.of("nytt", "punkt") : words;
  }
}
