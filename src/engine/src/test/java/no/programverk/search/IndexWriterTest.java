package no.programverk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.programverk.model.SiteAddress;
import no.programverk.search.SearchIndex.Kind;
import no.programverk.search.SearchIndex.Lead;
import no.programverk.search.SearchIndex.Unit;
import org.junit.jupiter.api.Test;

class IndexWriterTest {
  private static SearchIndex index(String text) {
    Unit page = new Unit(Kind.PAGE, "om/", "om/", "Om \"oss\"", text, -1, -1, "");
    return new SearchIndex(
        new TreeMap<>(Map.of("text", 1.0)),
        WordFiles.table(),
        List.of(),
        List.of(page),
        List.of(new Lead(List.of("hvem"), List.of(0))),
        List.of());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void the_root_names_the_other_files_by_what_they_hold() {
    SortedMap<String, byte[]> files = IndexWriter.write(index("Noe."));
    assertThat(files).hasSize(3).containsKey(SiteAddress.SEARCH_ROOT.path());
    String root = text(files.get(SiteAddress.SEARCH_ROOT.path()));
    files.keySet().stream()
        .filter(path -> !path.equals(SiteAddress.SEARCH_ROOT.path()))
        .forEach(path -> assertThat(root).contains("\"" + path.substring("sok/".length()) + "\""));
  }

  @Test
  void another_text_gives_the_texts_another_name_and_leaves_the_words_alone() {
    SortedMap<String, byte[]> one = IndexWriter.write(index("Noe."));
    SortedMap<String, byte[]> two = IndexWriter.write(index("Noe annet."));
    one.keySet().retainAll(two.keySet());
    assertThat(one.keySet()).hasSize(2).anyMatch(path -> path.startsWith("sok/ord."));
  }

  @Test
  void the_same_index_gives_the_same_bytes() {
    SortedMap<String, byte[]> one = IndexWriter.write(index("Noe."));
    IndexWriter.write(index("Noe."))
        .forEach((path, bytes) -> assertThat(bytes).isEqualTo(one.get(path)));
  }

  @Test
  void what_json_cannot_hold_is_escaped() {
    String texts =
        IndexWriter.write(index("a\\b\n\u2028")).entrySet().stream()
            .filter(file -> file.getKey().contains("tekst."))
            .map(file -> text(file.getValue()))
            .findFirst()
            .orElseThrow();
    assertThat(texts).contains("\"Om \\\"oss\\\"\"").contains("a\\\\b\\u000a\\u2028");
  }
}
