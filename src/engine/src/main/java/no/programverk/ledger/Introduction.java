package no.programverk.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.programverk.digest.Sha256;
import no.programverk.model.Block;
import no.programverk.model.Page;
import no.programverk.model.PlainText;
import no.programverk.model.Programme;
import no.programverk.model.SourceRef;

/**
 * The running text of a page of a document: its summary and all of its body but the points.
 *
 * @param document address of the document
 * @param address of the page
 * @param title of the page
 * @param passages the summary, then paragraphs, headings and items, in order
 * @param source file of the page
 */
public record Introduction(
    String document, String address, String title, List<String> passages, SourceRef source) {
  public Introduction {
    passages = List.copyOf(passages);
  }

  /** Returns those of all pages of documents, by address. */
  public static Map<String, Introduction> all(Programme programme) {
    Map<String, Introduction> all = new LinkedHashMap<>();
    programme.documents().stream()
        .flatMap(Introduction::of)
        .forEach(introduction -> all.put(introduction.address(), introduction));
    return all;
  }

  /** Returns those of the pages of one document. */
  public static Stream<Introduction> of(Page.Document document) {
    return Stream.concat(Stream.of(document), document.descendants())
        .map(page -> of(page, document));
  }

  /** That of the same page: by address, or by title when its file was renamed. */
  public static Optional<Introduction> like(Introduction wanted, Map<String, Introduction> others) {
    return Optional.ofNullable(others.get(wanted.address()))
        .or(
            () ->
                others.values().stream()
                    .filter(other -> other.document().equals(wanted.document()))
                    .filter(other -> other.title().equals(wanted.title()))
                    .findFirst());
  }

  private static Introduction of(Page page, Page.Document document) {
    List<String> passages = new ArrayList<>();
    Stream.of(page.summary()).filter(summary -> !summary.isBlank()).forEach(passages::add);
    for (Block block : page.body()) {
      if (block instanceof Block.Prose prose) {
        passages.addAll(split(prose.html()));
      } else if (block instanceof Block.Dissent dissent) {
        passages.add(dissent.title());
        for (Block.Alternative side : dissent.alternatives()) {
          passages.add(side.title());
          passages.addAll(split(side.html()));
        }
      }
    }
    return new Introduction(
        document.permalink().path(),
        page.permalink().path(),
        page.title(),
        passages,
        page.head().source());
  }

  private static List<String> split(String html) {
    return Arrays.stream(html.split("</(?:p|li|h[2-4]|d[dt]|tr)>"))
        .map(PlainText::of)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Returns whether it says the same, in whatever order its passages stand. */
  public boolean sameAs(Introduction other) {
    return passages.stream().sorted().toList().equals(other.passages.stream().sorted().toList());
  }

  /** Returns the same for two that say the same; nothing of the words can be read from it. */
  public String fingerprint() {
    return Sha256.of(passages.stream().sorted().collect(Collectors.joining("\n")));
  }

  public String text() {
    return String.join("\n", passages);
  }
}
