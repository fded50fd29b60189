package no.programverk.search;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.programverk.digest.Sha256;
import no.programverk.json.Json;
import no.programverk.model.SiteAddress;
import no.programverk.problem.Messages;
import no.programverk.search.SearchIndex.Kind;
import no.programverk.search.SearchIndex.Unit;
import no.programverk.search.SearchTable.Replacement;

/**
 * Writes the index as the browser reads it: a small root under a name that never changes, which
 * names the other files by what they hold. So these can be cached for ever, and a new index changes
 * no page. There are two: the texts, which a first result needs, and the words, which follow.
 *
 * <p>The index carries texts and tables, not postings: a posting says again what the text says, and
 * the two together would weigh half as much again. The browser makes them in a few milliseconds.
 */
public final class IndexWriter {
  private static final String FOLDER = SiteAddress.SEARCH.path();

  private static final int DIGITS = 10;

  /** Letters of a page about the site that a first result must do with. */
  private static final int OPENING = 150;

  /** What the script shows; keys of the site's messages after "sok.ord.". */
  private static final List<String> WORDS =
      List.of(
          "treff",
          "ingen",
          "raad",
          "stikkordliste",
          "temaene",
          "mente",
          "nermest",
          "og",
          "hvorfor",
          "stikkord",
          "punkt",
          "oppgave",
          "side",
          "forkortelse",
          "alle",
          "feil",
          "tittel");

  private IndexWriter() {}

  /** Returns the files by their paths from the site's root. */
  public static SortedMap<String, byte[]> write(SearchIndex index) {
    Messages messages = Messages.ofSite();
    Map<String, Object> words = new LinkedHashMap<>();
    WORDS.forEach(word -> words.put(word, messages.get("sok.ord." + word)));
    SortedMap<String, byte[]> files = new TreeMap<>();
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("tekst", hashed("tekst", texts(index), files));
    root.put("ord", hashed("ord", words(index), files));
    root.put("tale", words);
    files.put(SiteAddress.SEARCH_ROOT.path(), bytes(root));
    return files;
  }

  /** Adds a file that is named by what it holds; returns its name. */
  private static String hashed(String name, Object content, SortedMap<String, byte[]> files) {
    byte[] bytes = bytes(content);
    String file = name + "." + Sha256.of(bytes).substring(0, DIGITS) + ".json";
    files.put(FOLDER + file, bytes);
    return file;
  }

  private static byte[] bytes(Object content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Json.compact(content, bytes);
    return bytes.toByteArray();
  }

  /**
   * Returns what finds the words of the texts and the topics' own keywords: enough for a first
   * result.
   */
  private static Map<String, Object> texts(SearchIndex index) {
    List<String> leadIns = index.units().stream().map(Unit::leadIn).distinct().sorted().toList();
    Map<String, Integer> placeOf = new HashMap<>();
    leadIns.forEach(leadIn -> placeOf.put(leadIn, placeOf.size()));
    SearchTable table = index.table();
    Map<String, Object> rules = new LinkedHashMap<>();
    rules.put("fold", expressions(table.folding()));
    rules.put("stem", expressions(table.stemming()));
    rules.put("stop", String.join(" ", table.stopWords()));
    rules.put("light", String.join(" ", table.lightStems()));
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("weights", index.weights());
    content.put("table", rules);
    content.put("standings", index.standings());
    content.put("leadIns", leadIns);
    content.put("units", index.units().stream().map(unit -> unit(unit, placeOf)));
    content.put("leads", leads(index, false));
    return content;
  }

  /** Everyday words, nynorsk and the parts of compounds: what finds all the rest. */
  private static Map<String, Object> words(SearchIndex index) {
    SearchTable table = index.table();
    Map<String, Object> rules = new LinkedHashMap<>();
    rules.put("words", pairs(table.words()));
    rules.put("starts", pairs(table.starts()));
    rules.put("middles", pairs(table.middles()));
    rules.put("ends", pairs(table.ends()));
    rules.put("endings", String.join(" ", table.endings()));
    rules.put("parts", String.join(" ", table.parts()));
    rules.put("heads", String.join(" ", table.genericHeads()));
    rules.put(
        "splits",
        table.splits().entrySet().stream()
            .map(split -> split.getKey() + " " + String.join(" ", split.getValue()))
            .map(String::strip)
            .collect(Collectors.joining(";")));
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("table", rules);
    content.put("more", more(index.units()));
    content.put("leads", leads(index, true));
    content.put("synonyms", index.synonyms().stream().map(IndexWriter::synonym).toList());
    return content;
  }

  private static List<List<Object>> leads(SearchIndex index, boolean toPoints) {
    return index.leads().stream()
        .filter(lead -> index.units().get(lead.units().get(0)).isPointOrTask() == toPoints)
        .map(IndexWriter::lead)
        .toList();
  }

  /** Returns the whole text; of a page about the site, which may be long, the first sentences. */
  private static String opening(Unit unit) {
    if (unit.kind() != Kind.PAGE) {
      return unit.text();
    }
    int end = unit.text().indexOf(". ", OPENING);
    return end < 0 ? unit.text() : unit.text().substring(0, end + 1);
  }

  /** Returns the places of units whose text goes on, each with the rest. */
  private static List<List<Object>> more(List<Unit> units) {
    List<List<Object>> more = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      String rest = units.get(i).text().substring(opening(units.get(i)).length());
      if (!rest.isEmpty()) {
        more.add(List.of(i, rest));
      }
    }
    return more;
  }

  private static List<Object> unit(Unit unit, Map<String, Integer> leadIns) {
    boolean item = unit.kind() == Kind.POINT || unit.kind() == Kind.TASK;
    return List.of(
        unit.kind().ordinal(),
        item ? unit.id() : unit.href(),
        unit.title(),
        opening(unit),
        unit.parent(),
        unit.standing(),
        leadIns.get(unit.leadIn()));
  }

  private static List<Object> lead(SearchIndex.Lead lead) {
    List<Object> line = new ArrayList<>(List.of(String.join(",", lead.words())));
    line.addAll(lead.units());
    return line;
  }

  private static List<String> synonym(Synonym synonym) {
    String from = String.join(",", synonym.from());
    return synonym.equivalent() ? List.of(from) : List.of(from, String.join(",", synonym.to()));
  }

  private static List<List<String>> expressions(List<Replacement> rules) {
    return rules.stream().map(rule -> List.of(rule.from(), rule.to())).toList();
  }

  private static String pairs(List<Replacement> rules) {
    return rules.stream()
        .map(rule -> rule.from() + " " + rule.to())
        .collect(Collectors.joining(";"));
  }

  private static String pairs(Map<String, String> words) {
    return words.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(";"));
  }
}
