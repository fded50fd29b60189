package no.programverk.check;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Proposes the id and short title of a new point from its own words, ready to be pasted. */
public final class ProposedMark {
  private static final Set<String> SMALL =
      Set.of(
          "alle", "at", "av", "de", "dem", "den", "det", "en", "et", "for", "fra", "før", "gi",
          "ha", "hos", "i", "med", "mot", "når", "og", "om", "på", "seg", "sikre", "skal", "som",
          "sørge", "til", "ved", "være", "å");
  private static final int MOST_WORDS = 4;

  private ProposedMark() {}

  /**
   * The whole mark: {@code [[id,Short title]]}.
   *
   * @param taken ids that the new one must differ from
   */
  public static String of(String text, Set<String> taken) {
    String bare = Slug.of(String.join(" ", telling(text)));
    String id = bare;
    for (int number = 2; taken.contains(id); number++) {
      id = bare + "-" + number;
    }
    return "[[" + id + "," + shortTitle(text) + "]]";
  }

  /** The first few telling words, as a title. */
  static String shortTitle(String text) {
    String title = String.join(" ", telling(text));
    return title.isEmpty() ? title : Character.toUpperCase(title.charAt(0)) + title.substring(1);
  }

  private static List<String> telling(String text) {
    List<String> words =
        Arrays.stream(text.split("[^\\p{L}\\d-]+"))
            .filter(
                word -> !word.isBlank() && !SMALL.contains(word.toLowerCase(java.util.Locale.ROOT)))
            .limit(MOST_WORDS)
            .collect(Collectors.toList());
    return words.isEmpty() ? List.of("nytt", "punkt") : words;
  }
}
