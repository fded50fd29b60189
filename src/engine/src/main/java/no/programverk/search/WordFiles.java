package no.programverk.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.programverk.search.SearchTable.Replacement;

/** Reads the reviewed lists of the language, which are part of the engine. */
final class WordFiles {
  private static final Comparator<Replacement> LONGEST_FIRST =
      Comparator.<Replacement>comparingInt(rule -> -rule.from().length())
          .thenComparing(Replacement::from);

  private final List<Replacement> folding = new ArrayList<>();
  private final List<Replacement> stemming = new ArrayList<>();
  private final List<String> endings = new ArrayList<>();
  private final Map<String, String> words = new LinkedHashMap<>();
  private final List<Replacement> starts = new ArrayList<>();
  private final List<Replacement> middles = new ArrayList<>();
  private final List<Replacement> ends = new ArrayList<>();
  private final Set<String> stopWords = new LinkedHashSet<>();
  private final Set<String> lightStems = new LinkedHashSet<>();
  private final Set<String> parts = new LinkedHashSet<>();
  private final Set<String> genericHeads = new LinkedHashSet<>();
  private final Map<String, List<String>> splits = new LinkedHashMap<>();
  private Analyzer analyzer;

  private WordFiles() {}

  /** Returns the table that all lists together make. */
  static SearchTable table() {
    WordFiles files = new WordFiles();
    files.stemming();
    lines("nynorsk.txt").forEach(files::nynorsk);
    lines("stopwords.txt").forEach(files::stopWords);
    lines("compound-parts.txt").forEach(files::compoundPart);
    files.starts.sort(LONGEST_FIRST);
    files.middles.sort(LONGEST_FIRST);
    files.ends.sort(LONGEST_FIRST);
    return files.made();
  }

  /** Returns what a match is worth, by name. */
  static SortedMap<String, Double> weights() {
    SortedMap<String, Double> weights = new TreeMap<>();
    for (String line : lines("ranking.properties")) {
      String[] sides = sides(line, "=");
      weights.put(sides[0], Double.valueOf(sides[1]));
    }
    return weights;
  }

  private SearchTable made() {
    return new SearchTable(
        folding,
        stemming,
        endings,
        words,
        starts,
        middles,
        ends,
        stopWords,
        lightStems,
        parts,
        genericHeads,
        splits);
  }

  private void stemming() {
    int section = 0;
    for (String line : lines("stemming.txt")) {
      if (line.equals("----")) {
        section++;
      } else if (section == 2) {
        endings.addAll(List.of(line.split(" ")));
      } else {
        String[] sides = sides(line, " > ");
        (section == 0 ? folding : stemming).add(new Replacement(sides[0], sides[1]));
      }
    }
    analyzer = new Analyzer(made());
  }

  private void nynorsk(String line) {
    String[] sides = sides(line, ">");
    String from = analyzer.fold(sides[0].toLowerCase(Locale.ROOT));
    String to = analyzer.fold(sides[1]);
    Replacement rule = new Replacement(bare(from), bare(to));
    boolean start = from.endsWith("-");
    boolean end = from.startsWith("-");
    if (start && end) {
      middles.add(rule);
    } else if (start) {
      starts.add(rule);
    } else if (end) {
      ends.add(rule);
    } else {
      words.put(from, to);
    }
  }

  private static String bare(String part) {
    return part.replaceAll("^-|-$", "");
  }

  private void stopWords(String line) {
    boolean light = line.startsWith("~");
    Arrays.stream(line.replaceFirst("^~", "").split(","))
        .flatMap(word -> Analyzer.words(word).stream())
        .forEach(
            word -> {
              if (light) {
                lightStems.add(analyzer.stem(word));
              } else {
                stopWords.add(word);
              }
            });
  }

  private void compoundPart(String line) {
    int colon = line.indexOf(':');
    if (colon >= 0) {
      splits.put(
          analyzer.stem(line.substring(0, colon).strip()),
          Analyzer.words(line.substring(colon + 1)).stream().map(analyzer::stem).toList());
    } else {
      boolean generic = line.endsWith("*");
      Analyzer.words(line).stream()
          .map(analyzer::stem)
          .forEach((generic ? genericHeads : parts)::add);
    }
  }

  private static String[] sides(String line, String arrow) {
    int at = line.indexOf(arrow);
    if (at < 0 && line.endsWith(arrow.stripTrailing())) {
      at = line.length() - arrow.stripTrailing().length();
      return new String[] {line.substring(0, at).strip(), ""};
    }
    if (at < 0) {
      throw new IllegalStateException("not a rule: " + line);
    }
    return new String[] {
      line.substring(0, at).strip(), line.substring(at + arrow.length()).strip()
    };
  }

  /** Returns the lines of a list without comments. */
  private static List<String> lines(String name) {
    try (InputStream in = WordFiles.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
