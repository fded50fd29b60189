package no.programverk.jbake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;

/**
 * Finds words of a source that its page lacks: the processor takes some lines for settings of what
 * follows, and leaves them out without a word.
 */
final class LostWords {
  /** Lines that are for the processor: comments, conditions, inclusions, and known settings. */
  private static final Pattern NOT_TEXT =
      Pattern.compile(
          "//.*|(?:ifdef|ifndef|ifeval|endif|include)::.*|\\[\\[.*\\]\\]"
              + "|\\[(?:[.#%\"'].*|[a-z-]+ ?=.*|(?:quote|verse|source|listing|literal|example|sidebar"
              + "|discrete|horizontal|qanda|glossary|abstract|arabic|decimal|loweralpha|upperalpha|lowerroman"
              + "|upperroman|lowergreek|square|circle|disc|none|unstyled|start|reversed|NOTE|TIP|IMPORTANT"
              + "|WARNING|CAUTION)(?:[,.%#=].*)?)?\\]");

  private static final Pattern CONDITION = Pattern.compile("(?:ifn?def|ifeval)::.*\\[.*\\]");
  private static final Pattern COMMENT_BLOCK = Pattern.compile("/{4,}");

  /**
   * What is written to lead or to mark, and not to be read: ids, addresses, references, markers.
   */
  private static final Pattern MARKUP =
      Pattern.compile(
          "\\[\\[[^\\]]*\\]\\]|<<[^>,]*(?:,|(?=>>))|\\b(?:xref|link|mailto|anchor|https?):[^\\s\\[]*|\\{[^}\\s]*\\}"
              + "|, ?[a-z]+=(?:\"[^\"]*\"|[^,\\]]*)(?=[,\\]])|&#?\\w{1,8};|\\[[.#%][^\\]]*\\](?=[*_`#])|^\\s*(?:[*.-]+|\\d+\\.|[A-Za-z]\\.|[ivxIVX]+\\))\\s+"
              + "|(?:\\d+[+*])?[<>^.]{0,3}[aehlmsdv]?\\|");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern FORMATTING = Pattern.compile("[*_`#^~]");
  private static final int MOST_SHOWN = 6;

  private LostWords() {}

  /**
   * Returns a problem for each line with words that the page lacks.
   *
   * @param lines of the source
   * @param from number of lines before the text
   * @param shown the text of the page
   */
  static List<Problem> in(SourceRef source, List<String> lines, int from, String shown) {
    Map<String, Integer> left = new HashMap<>();
    words(shown).forEach(word -> left.merge(word, 1, Integer::sum));
    List<Problem> lost = new ArrayList<>();
    String comment = "";
    int conditions = 0; // what stands under one may be left out, and is not looked for
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (line.startsWith("endif::")) {
        conditions--;
      } else if (CONDITION.matcher(line).matches()
          && (line.endsWith("[]") || line.startsWith("ifeval"))) {
        conditions++;
      }
      boolean fence = COMMENT_BLOCK.matcher(line).matches();
      if (fence && comment.isEmpty()) {
        comment = line;
      } else if (fence && comment.equals(line)) {
        comment = "";
      } else if (comment.isEmpty() && conditions == 0 && !NOT_TEXT.matcher(line).matches()) {
        List<String> written = words(MARKUP.matcher(line).replaceAll(" "));
        List<String> missing =
            written.stream().filter(word -> left.merge(word, -1, Integer::sum) < 0).toList();
        if (!missing.isEmpty()) {
          // It is this line that is gone: the words it has in common with others are theirs.
          written.forEach(word -> left.merge(word, 1, Integer::sum));
          lost.add(Problem.of(Rule.LOST_WORDS, source.atLine(i + 1), shortened(missing)));
        }
      }
    }
    return lost;
  }

  private static String shortened(List<String> words) {
    String shown = String.join(" ", words.subList(0, Math.min(words.size(), MOST_SHOWN)));
    return words.size() > MOST_SHOWN ? shown + " …" : shown;
  }

  private static List<String> words(String text) {
    return WORD.matcher(FORMATTING.matcher(text).replaceAll(""))
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
