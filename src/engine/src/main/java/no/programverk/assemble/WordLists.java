package no.programverk.assemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.model.Abbreviation;
import no.programverk.model.Keyword;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;

/** Reads the lists of words that stand beside the pages: abbreviations and keywords. */
final class WordLists {
  private static final Pattern TERM = Pattern.compile("(\\S[^:]*)::(?:\\s+(.*))?");

  private WordLists() {}

  /** Returns the terms of a description list, one a line. */
  static List<Abbreviation> abbreviations(List<String> lines, SourceRef source, Problems problems) {
    Map<String, Abbreviation> byForm = new HashMap<>();
    List<Abbreviation> read = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher term = TERM.matcher(lines.get(i).strip());
      if (term.matches()) {
        SourceRef place = source.atLine(i + 1);
        Optional<String> meaning = Optional.ofNullable(term.group(2)).map(String::strip);
        Abbreviation abbreviation =
            new Abbreviation(term.group(1).strip(), meaning.filter(m -> !m.isEmpty()), place);
        read.add(abbreviation);
        Abbreviation earlier = byForm.putIfAbsent(abbreviation.form(), abbreviation);
        if (earlier != null) {
          problems.add(
              Problem.of(
                  Rule.DUPLICATE_ABBREVIATION,
                  place,
                  abbreviation.form(),
                  earlier.source().toString()));
        }
      }
    }
    return read;
  }

  /** Lines such as {@code mensen, mensprodukter > gratis-bind-og-tamponger}. */
  static List<Keyword> keywords(List<String> lines, SourceRef source, Problems problems) {
    List<Keyword> read = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      SourceRef place = source.atLine(i + 1);
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] sides = line.split(">", -1);
      List<String> words = sides.length == 2 ? list(sides[0]) : List.of();
      List<String> ids = sides.length == 2 ? list(sides[1]) : List.of();
      if (words.isEmpty() || ids.isEmpty()) {
        problems.add(Problem.of(Rule.INVALID_KEYWORD_LINE, place, line));
      } else {
        read.add(new Keyword(words, ids, place));
      }
    }
    return read;
  }

  /** Returns the parts of a comma-separated list that are not empty. */
  static List<String> list(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
