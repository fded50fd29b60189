package no.programverk.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;
import no.programverk.search.SearchTable.Replacement;

/** Brings words to the form that they are compared in. */
final class Analyzer {
  /** Letters of a word that a rule for its start, middle or end must leave. */
  private static final int SHORTEST_REST = 2;

  private final SearchTable table;
  private final Stemmer stemmer;
  private final List<String> endings;
  private final Map<String, String> wordsByStem = new HashMap<>();
  private final Map<String, List<String>> bokmal = new HashMap<>();

  Analyzer(SearchTable table) {
    this(table, new Stemmer(table));
  }

  private Analyzer(SearchTable table, Stemmer stemmer) {
    this.table = table;
    this.stemmer = stemmer;
    this.endings = Stream.concat(Stream.of(""), table.endings().stream()).toList();
    table.words().forEach((from, to) -> wordsByStem.putIfAbsent(stem(from), to));
  }

  /** With other lists, but the same folding and stemming. */
  Analyzer with(SearchTable other) {
    return new Analyzer(other, stemmer);
  }

  SearchTable table() {
    return table;
  }

  /** Returns the words of a text in lower case, in order. */
  static List<String> words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int letter;
    for (int i = 0; i < plain.length(); i += Character.charCount(letter)) {
      letter = plain.codePointAt(i);
      if (isOfAWord(letter)) {
        word.appendCodePoint(letter);
      } else if (!word.isEmpty() && !isInvisible(letter)) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** Letters and numbers, as {@code \p{L}} and {@code \p{N}} of the browser's expressions. */
  private static boolean isOfAWord(int letter) {
    if (letter < 128) { // most of them
      return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
    }
    int type = Character.getType(letter);
    return Character.isLetterOrDigit(letter)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** Soft hyphens, joiners and marks of direction: a word goes on across them. */
  private static boolean isInvisible(int letter) {
    return letter == 0xad || letter == 0x2060 || (letter >= 0x200b && letter <= 0x200f);
  }

  /** Returns a word in lower case with its letters folded. */
  String fold(String word) {
    return stemmer.fold(word);
  }

  /** Returns the stem of a word in lower case. */
  String stem(String word) {
    return stemmer.stem(word);
  }

  /**
   * Returns a word in lower case, in bokmål and folded: by the rule for the whole word, else by
   * those for its parts and by the rule for another form of it. Empty when no rule changes it.
   */
  List<String> bokmal(String word) {
    List<String> known = bokmal.get(word);
    if (known == null) {
      known = ruled(fold(word), word);
      bokmal.put(word, known);
    }
    return known;
  }

  private List<String> ruled(String folded, String word) {
    String whole = table.words().get(folded);
    if (whole != null) {
      return List.of(whole);
    }
    String changed = replace(folded, table.starts(), (w, from) -> w.startsWith(from) ? 0 : -1);
    changed = ended(replace(changed, table.middles(), String::indexOf));
    String form = wordsByStem.getOrDefault(stem(word), folded);
    return Stream.of(changed, form).filter(other -> !other.equals(folded)).distinct().toList();
  }

  /** Returns the first rule for the end of a word that fits it, or fits it without its ending. */
  private String ended(String word) {
    List<String> bare = withoutEndings(word);
    for (Replacement rule : table.ends()) {
      for (String form : bare) {
        int rest = form.length() - rule.from().length();
        if ((rest == 0 || rest >= SHORTEST_REST) && form.endsWith(rule.from())) {
          return form.substring(0, rest) + rule.to();
        }
      }
    }
    return word;
  }

  private List<String> withoutEndings(String word) {
    List<String> bare = new ArrayList<>();
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        bare.add(word.substring(0, word.length() - ending.length()));
      }
    }
    return bare;
  }

  /** Returns the first rule that fits, put to the word; rules stand longest first. */
  private static String replace(
      String word, List<Replacement> rules, ToIntBiFunction<String, String> place) {
    for (Replacement rule : rules) {
      String from = rule.from();
      int at = place.applyAsInt(word, from);
      int rest = word.length() - from.length();
      if (at >= 0 && (rest == 0 || rest >= SHORTEST_REST)) {
        return word.substring(0, at) + rule.to() + word.substring(at + from.length());
      }
    }
    return word;
  }

  /** Returns the word itself, then what it is in bokmål. */
  List<String> readings(String word) {
    return Stream.concat(Stream.of(word), bokmal(word).stream()).toList();
  }

  /** Returns the stems that a word is looked up by: its own first. */
  List<String> forms(String word) {
    return readings(word).stream().map(this::stem).distinct().toList();
  }

  /** Returns the words of a text, stop words left out unless there is nothing else. */
  List<String> telling(String text) {
    List<String> words = words(text);
    List<String> kept = words.stream().filter(word -> !table.stopWords().contains(word)).toList();
    return kept.isEmpty() ? words : kept;
  }

  /** Returns the stems of the telling words of a text. */
  List<String> stems(String text) {
    return telling(text).stream().map(this::stem).toList();
  }
}
