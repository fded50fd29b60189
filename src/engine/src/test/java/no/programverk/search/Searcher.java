package no.programverk.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.programverk.search.SearchIndex.Kind;
import no.programverk.search.SearchIndex.Lead;
import no.programverk.search.SearchIndex.Unit;

/** The search as {@code assets/js/sok.js} does it, to be measured and compared with. */
final class Searcher {
  static final int MOST_HITS = 20;
  private static final int MOST_LETTERS = 300;
  private static final int MOST_WORDS = 24;
  private static final int SHORTEST_PREFIX = 4;
  private static final int SHORTEST_SWAP = 4;

  /** Letters that a word must have to be mended in one place, and in two. */
  private static final int[] SHORTEST_NEAR = {0, 5, 9};

  /** A word or phrase of the query with what it leads to. */
  private record Phrase(Set<String> stems, Map<Integer, Double> units, List<List<String>> terms) {}

  record Hit(Unit unit, double score) {}

  record Answer(List<Hit> hits, List<String> notInTexts) {}

  private static final class Word {
    final String raw;
    final boolean light;
    boolean last;
    final List<String> forms;
    Map<Integer, Double> gains = new HashMap<>();
    double weight;
    String step = "";
    final Set<String> mended = new TreeSet<>();
    final Set<String> said = new HashSet<>();

    Word(String raw, boolean light, List<String> forms) {
      this.raw = raw;
      this.light = light;
      this.forms = forms;
    }
  }

  private final SearchIndex index;
  private final Analyzer analyzer;
  private final Compounds compounds;
  private final TreeMap<String, Map<Integer, Double>> terms = new TreeMap<>();
  private final Map<String, Map<Integer, Double>> parts = new HashMap<>();
  private final Map<String, List<List<String>>> synonyms = new HashMap<>();
  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  /**
   * Stems that the texts use or that lead to points; others are looked for in other ways as well.
   */
  private final Set<String> settled = new HashSet<>();

  private final TreeMap<String, String> surfaces = new TreeMap<>();
  private final List<List<String>> titles = new ArrayList<>();
  private final Set<String> withParts = new HashSet<>();
  private final Set<String> inTexts = new HashSet<>();
  private final double unknownWeight;

  Searcher(SearchIndex index) {
    this.index = index;
    this.analyzer = new Analyzer(index.table());
    this.compounds = new Compounds(analyzer, this::known);
    List<List<String>> texts = new ArrayList<>();
    for (Unit unit : index.units()) {
      titles.add(stems(unit.title()));
      texts.add(stems(unit.text()));
      inTexts.addAll(titles.get(titles.size() - 1));
      inTexts.addAll(texts.get(texts.size() - 1));
    }
    double averageTitle = titles.stream().mapToInt(List::size).average().orElse(1);
    double averageText = texts.stream().mapToInt(List::size).average().orElse(1);
    for (int i = 0; i < index.units().size(); i++) {
      Unit unit = index.units().get(i);
      boolean point = unit.kind() == Kind.POINT || unit.kind() == Kind.TASK;
      double title =
          unit.kind() == Kind.ABBREVIATION
              ? w("abbreviationText")
              : point ? w("pointTitle") : w("pageTitle");
      field(i, titles.get(i), title, averageTitle);
      field(
          i,
          texts.get(i),
          unit.kind() == Kind.ABBREVIATION ? w("abbreviationText") : point ? w("text") : w("prose"),
          averageText);
      for (int up = unit.parent(); up >= 0; up = index.units().get(up).parent()) {
        field(i, titles.get(up), w("context"), averageTitle);
      }
    }
    settled.addAll(inTexts);
    index.leads().forEach(this::lead);
    index.synonyms().forEach(this::synonym);
    surfaces.forEach(this::parts);
    unknownWeight = w("unknown") * idf(1);
  }

  private double w(String name) {
    return index.weights().get(name);
  }

  private boolean known(String stem) {
    return terms.containsKey(stem) || synonyms.containsKey(stem);
  }

  private boolean isPoint(int unit) {
    return index.units().get(unit).isPointOrTask();
  }

  private void field(int unit, List<String> stems, double weight, double average) {
    double norm = 1 - w("b") + w("b") * stems.size() / average;
    stems.forEach(stem -> add(terms, stem, unit, weight / norm));
  }

  private static void add(
      Map<String, Map<Integer, Double>> postings, String stem, int unit, double weight) {
    postings.computeIfAbsent(stem, key -> new HashMap<>()).merge(unit, weight, Double::sum);
  }

  private void lead(Lead lead) {
    for (String word : lead.words()) {
      Map<Integer, Double> units = new LinkedHashMap<>();
      double weight = w("lead");
      for (int unit : lead.units()) {
        units.put(unit, isPoint(unit) ? weight : w("pageLead"));
        weight *= w("leadDecay");
      }
      Set<List<String>> readings = new LinkedHashSet<>(List.of(stems(word), bokmal(word)));
      readings.forEach(stems -> lead(stems, units));
    }
  }

  private void lead(List<String> stems, Map<Integer, Double> units) {
    if (stems.size() == 1) {
      units.forEach((unit, w) -> add(terms, stems.get(0), unit, w));
      if (units.keySet().stream().anyMatch(this::isPoint)) {
        settled.add(stems.get(0));
      }
    } else {
      phrase(stems, units, List.of());
      stems.forEach(
          stem -> units.forEach((unit, w) -> add(terms, stem, unit, w * w("phraseWord"))));
    }
  }

  /** The stems of a text's words; each word is remembered as written, to mend spelling by. */
  private List<String> stems(String text) {
    Analyzer.words(text).forEach(word -> surfaces.put(analyzer.fold(word), analyzer.stem(word)));
    return analyzer.stems(text);
  }

  private List<String> bokmal(String text) {
    return stems(
        analyzer.telling(text).stream()
            .map(word -> analyzer.bokmal(word).stream().findFirst().orElse(word))
            .collect(Collectors.joining(" ")));
  }

  private void phrase(List<String> stems, Map<Integer, Double> units, List<List<String>> to) {
    phrases
        .computeIfAbsent(stems.get(0), key -> new ArrayList<>())
        .add(new Phrase(new LinkedHashSet<>(stems), units, to));
  }

  private void synonym(Synonym synonym) {
    for (String from : synonym.from()) {
      List<String> stems = stems(from);
      for (String to : synonym.to()) {
        List<String> target = analyzer.stems(to);
        if (target.equals(stems)) {
          continue;
        }
        if (stems.size() == 1) {
          synonyms.computeIfAbsent(stems.get(0), key -> new ArrayList<>()).add(target);
        } else {
          phrase(stems, Map.of(), List.of(target));
        }
      }
    }
  }

  /** The parts of a word lead to where the word stands; of its forms, the first decides. */
  private void parts(String surface, String stem) {
    List<String> split = compounds.split(surface).orElse(List.of());
    if (!split.isEmpty() && withParts.add(stem)) {
      split.stream()
          .filter(part -> !compounds.generic(part))
          .forEach(
              part -> terms.getOrDefault(stem, Map.of()).forEach((u, w) -> add(parts, part, u, w)));
    }
  }

  private double idf(int units) {
    return Math.log(1 + (index.units().size() - units + 0.5) / (units + 0.5));
  }

  Answer search(String query) {
    List<Word> words = words(query);
    Map<Integer, Double> scores = new TreeMap<>();
    Map<Integer, Double> matched = new HashMap<>();
    if (!words.isEmpty()) {
      words.get(words.size() - 1).last = true;
    }
    words.forEach(this::resolve);
    boolean onlyLight = words.stream().allMatch(word -> word.light);
    Set<Integer> carried = new HashSet<>();
    double total = 0;
    for (Word word : words) {
      double weight = word.weight * (word.light ? w("light") : 1);
      total += weight;
      for (var gain : word.gains.entrySet()) {
        scores.merge(gain.getKey(), gain.getValue() * (word.light ? w("light") : 1), Double::sum);
        matched.merge(gain.getKey(), weight, Double::sum);
        if (!word.light || onlyLight) {
          carried.add(gain.getKey());
        }
      }
    }
    phrases(words, scores, matched, carried);
    long telling = words.stream().filter(word -> !word.light).count();
    return answer(words, scores, matched, carried, total, telling);
  }

  private Answer answer(
      List<Word> words,
      Map<Integer, Double> scores,
      Map<Integer, Double> matched,
      Set<Integer> carried,
      double total,
      long telling) {
    List<Hit> hits = new ArrayList<>();
    for (var score : scores.entrySet()) {
      double share = Math.min(1, matched.get(score.getKey()) / total);
      if (carried.contains(score.getKey())
          && share >= w(telling <= 2 ? "leastShareOfShort" : "leastShare")) {
        hits.add(
            new Hit(
                index.units().get(score.getKey()),
                score.getValue()
                    * Math.pow(share, w("sharePower"))
                    * (1 + w("titleSaid") * titleSaid(score.getKey(), words))
                    * (index.units().get(score.getKey()).kind() == Kind.ABBREVIATION
                        ? w("abbreviation")
                        : 1)));
      }
    }
    hits.sort(Comparator.comparingDouble(hit -> -hit.score()));
    List<Hit> best =
        hits.stream()
            .filter(hit -> hit.score() >= hits.get(0).score() * w("leastOfBest"))
            .limit(MOST_HITS)
            .toList();
    return new Answer(
        best, words.stream().filter(word -> !word.step.equals("whole")).map(w -> w.raw).toList());
  }

  /** How far title and query say the same, from 0 to 1. */
  private double titleSaid(int unit, List<Word> words) {
    Set<String> title = new HashSet<>(titles.get(unit));
    Set<String> said = new HashSet<>();
    double weight = 0;
    double total = 0;
    for (Word word : words) {
      double counts = word.weight * (word.light ? w("light") : 1);
      total += counts;
      Set<String> here = new HashSet<>(word.forms);
      here.addAll(word.mended);
      here.addAll(word.said);
      here.retainAll(title);
      if (!here.isEmpty()) {
        weight += counts;
        said.addAll(here);
      }
    }
    return weight / total * said.size() / title.size();
  }

  private List<Word> words(String query) {
    boolean cut = query.length() > MOST_LETTERS;
    List<String> read = Analyzer.words(cut ? query.substring(0, MOST_LETTERS) : query);
    // A word that is cut through says nothing.
    List<String> asked =
        read.stream()
            .limit(cut ? Math.max(0, read.size() - 1) : read.size())
            .distinct()
            .limit(MOST_WORDS)
            .toList();
    return analyzer.telling(String.join(" ", asked)).stream()
        .map(
            raw ->
                new Word(
                    raw,
                    index.table().lightStems().contains(analyzer.stem(raw)),
                    analyzer.forms(raw)))
        .toList();
  }

  private void phrases(
      List<Word> words,
      Map<Integer, Double> scores,
      Map<Integer, Double> matched,
      Set<Integer> carried) {
    Map<String, Word> byStem = new HashMap<>();
    words.forEach(word -> word.forms.forEach(form -> byStem.putIfAbsent(form, word)));
    words.forEach(word -> word.mended.forEach(stem -> byStem.putIfAbsent(stem, word)));
    for (int i = 0; i + 1 < words.size(); i++) {
      joined(words.get(i), words.get(i + 1), scores, matched, carried);
    }
    for (String first : new TreeSet<>(byStem.keySet())) {
      for (Phrase phrase : phrases.getOrDefault(first, List.of())) {
        if (byStem.keySet().containsAll(phrase.stems())) {
          List<Word> used = phrase.stems().stream().map(byStem::get).distinct().toList();
          Map<Integer, Double> gains = new HashMap<>();
          double strength = used.stream().mapToDouble(w -> w.weight).sum();
          phrase.units().forEach((unit, w) -> gains.put(unit, strength * w / (w("k1") + w)));
          for (List<String> to : phrase.terms()) {
            all(to, w("synonym"), gains);
          }
          give(used, gains, scores, matched, carried);
        }
      }
    }
  }

  private void joined(
      Word a, Word b, Map<Integer, Double> scores, Map<Integer, Double> matched, Set<Integer> c) {
    String stem = analyzer.stem(a.raw + b.raw);
    if (terms.containsKey(stem)) {
      Map<Integer, Double> gains = new HashMap<>();
      term(stem, 1, gains);
      give(List.of(a, b), gains, scores, matched, c);
    }
  }

  /** Words that lead somewhere together count as matched there. */
  private void give(
      List<Word> used,
      Map<Integer, Double> gains,
      Map<Integer, Double> scores,
      Map<Integer, Double> matched,
      Set<Integer> carried) {
    gains.forEach(
        (unit, gain) -> {
          double apart = 0;
          for (Word word : used) {
            if (!word.gains.containsKey(unit)) {
              word.gains.put(unit, 0.0);
              matched.merge(unit, word.weight * (word.light ? w("light") : 1), Double::sum);
            }
            apart += word.gains.get(unit) * (word.light ? w("light") : 1);
          }
          scores.merge(unit, Math.max(0, gain - apart), Double::sum);
          carried.add(unit);
        });
  }

  private void resolve(Word word) {
    List<String> readings = analyzer.readings(word.raw);
    double factor = 1;
    for (String reading : readings) {
      whole(analyzer.stem(reading), factor, word);
      factor = w("nynorsk");
    }
    if (word.forms.stream().anyMatch(settled::contains)) {
      return;
    }
    boolean known = !word.step.isEmpty();
    for (String reading : readings) {
      others(reading, analyzer.stem(reading), 1, word);
    }
    if (known || !word.step.isEmpty()) {
      return;
    }
    for (int most = 1; most <= 2 && word.step.isEmpty(); most++) {
      for (String stem : nearby(word, most)) {
        double likeness = most == 1 ? w("near") : w("far");
        whole(stem, likeness, word);
        if (!settled.contains(stem)) {
          others(stem, stem, likeness, word);
        }
        if (!word.step.isEmpty()) {
          word.step = "near";
          word.mended.add(stem);
        }
      }
      if (most == 1 && word.step.isEmpty()) {
        readings.forEach(reading -> compound(reading, 1, word));
      }
    }
    if (word.step.isEmpty()) {
      word.weight = unknownWeight; // U
    }
  }

  private void whole(String stem, double factor, Word word) {
    word.weight = Math.max(word.weight, term(stem, factor, word.gains));
    found(word, "whole");
  }

  /** Synonyms; if there are none, longer words that begin with it or have it as a part. */
  private void others(String reading, String stem, double factor, Word word) {
    Map<Integer, Double> gains = new HashMap<>();
    double weight = synonymsOf(stem, factor * w("synonym"), gains);
    synonyms.getOrDefault(stem, List.of()).stream()
        .filter(target -> target.size() == 1)
        .forEach(word.said::addAll);
    String step = "synonym";
    if (gains.isEmpty()) {
      step = "prefix";
      String folded = analyzer.fold(reading);
      if (word.last && folded.length() >= SHORTEST_PREFIX) {
        for (String term : terms.subMap(folded, false, folded + "\uffff", false).keySet()) {
          double likeness = factor * (0.5 + 0.4 * folded.length() / term.length());
          weight = Math.max(weight, term(term, likeness, gains));
        }
      }
      weight = Math.max(weight, part(stem, factor * w("part"), gains));
    }
    if (!gains.isEmpty()) {
      gains.forEach((unit, gain) -> word.gains.merge(unit, gain, Math::max));
      word.weight = Math.max(word.weight, weight);
      found(word, step);
    } else if (!word.step.isEmpty()) {
      compound(reading, factor, word);
    }
  }

  private static void found(Word word, String step) {
    if (!word.gains.isEmpty() && word.step.isEmpty()) {
      word.step = step;
    }
  }

  /** Adds what a term gives to each unit; returns its weight. */
  private double term(String stem, double factor, Map<Integer, Double> gains) {
    return gain(terms.get(stem), factor, gains);
  }

  private double part(String stem, double factor, Map<Integer, Double> gains) {
    return gain(parts.get(stem), factor, gains);
  }

  private double gain(Map<Integer, Double> units, double factor, Map<Integer, Double> gains) {
    if (units == null) {
      return 0;
    }
    double idf = idf(units.size());
    units.forEach((unit, tf) -> gains.merge(unit, factor * idf * tf / (w("k1") + tf), Math::max));
    return idf;
  }

  private double synonymsOf(String stem, double factor, Map<Integer, Double> gains) {
    double weight = 0;
    for (List<String> target : synonyms.getOrDefault(stem, List.of())) {
      weight = Math.max(weight, all(target, factor, gains));
    }
    return weight;
  }

  /** Adds what units give that hold all stems. */
  private double all(List<String> stems, double factor, Map<Integer, Double> gains) {
    if (stems.size() == 1) {
      return term(stems.get(0), factor, gains);
    }
    Map<Integer, Double> sum = null;
    double weight = 0;
    for (String stem : stems) {
      Map<Integer, Double> one = new HashMap<>();
      weight = Math.max(weight, term(stem, factor, one));
      if (sum == null) {
        sum = one;
      } else {
        sum.keySet().retainAll(one.keySet());
        sum.replaceAll((unit, gain) -> gain + one.get(unit));
      }
    }
    sum.forEach((unit, gain) -> gains.merge(unit, gain / stems.size(), Math::max));
    return weight;
  }

  /** The stems of known words within so many letters of the word. */
  private Set<String> nearby(Word word, int most) {
    String stem = word.forms.get(0);
    String folded = analyzer.fold(word.raw);
    Set<String> near = new TreeSet<>();
    boolean byStem = stem.length() >= SHORTEST_NEAR[most];
    boolean bySurface = folded.length() >= SHORTEST_NEAR[most] + 2;
    boolean bySwap = most == 1 && folded.length() >= SHORTEST_SWAP;
    if (byStem || bySurface || bySwap) {
      surfaces.forEach(
          (surface, of) -> {
            if ((bySwap && swapped(folded, surface))
                || (bySurface && within(folded, surface, most))
                || (byStem && within(stem, of, most))) {
              near.add(of);
            }
          });
    }
    return near;
  }

  /** True for words that differ by two neighbours having changed places. */
  private static boolean swapped(String a, String b) {
    return a.length() == b.length()
        && a.charAt(0) == b.charAt(0)
        && distance(a, b) == 1
        && letters(a).equals(letters(b));
  }

  private static String letters(String word) {
    return word.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
  }

  private static boolean within(String a, String b, int most) {
    return Math.abs(a.length() - b.length()) <= most
        && a.charAt(0) == b.charAt(0)
        && distance(a, b) <= most;
  }

  /** Letters put in, left out, exchanged, or swapped with their neighbour. */
  static int distance(String a, String b) {
    int[][] rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          rows[i][j] = i + j;
          continue;
        }
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        rows[i][j] =
            Math.min(rows[i - 1][j - 1] + cost, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
      }
    }
    return rows[a.length()][b.length()];
  }

  /** A compound that the texts lack, by its parts; the first must lead somewhere. */
  private void compound(String raw, double factor, Word word) {
    Map<Integer, Double> gains = new HashMap<>();
    double weight = compound(raw, gains);
    if (!gains.isEmpty()) {
      gains.forEach((unit, gain) -> word.gains.merge(unit, gain * factor, Math::max));
      word.weight = Math.max(word.weight, weight);
      found(word, "parts");
    }
  }

  private double compound(String raw, Map<Integer, Double> gains) {
    List<String> split = compounds.split(raw).orElse(List.of());
    List<String> telling = split.stream().filter(part -> !compounds.generic(part)).toList();
    if (telling.isEmpty()
        || !telling.get(0).equals(split.get(0))
        || (index.table().lightStems().contains(split.get(0))
            && !index.table().parts().contains(split.get(0)))) {
      return 0;
    }
    Map<Integer, Double> sum = new HashMap<>();
    Map<Integer, Double> share = new HashMap<>();
    double total = 0;
    for (String part : telling) {
      Map<Integer, Double> one = new HashMap<>();
      double weight = term(part, 1, one);
      weight = Math.max(weight, synonymsOf(part, w("synonym"), one));
      weight = Math.max(weight, part(part, w("part"), one));
      if (one.isEmpty() && part.equals(split.get(0))) {
        return 0;
      }
      double w = one.isEmpty() ? unknownWeight : weight;
      total += w;
      one.forEach(
          (unit, gain) -> {
            sum.merge(unit, gain, Double::sum);
            share.merge(unit, w, Double::sum);
          });
    }
    double whole = total;
    sum.forEach((unit, gain) -> gains.merge(unit, gain * share.get(unit) / whole, Math::max));
    return total / telling.size();
  }
}
