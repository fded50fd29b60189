package no.programverk.jbake;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.programverk.source.SourcePage;

/**
 * Pages that were read before in this process, by file: one whose text, attributes and includes are
 * the same is the same page. A page with problems is not kept.
 */
final class WarmPages {
  private record Known(
      String text, Map<String, String> attributes, Map<Path, String> includes, SourcePage page) {}

  private final Map<Path, Known> pages = new ConcurrentHashMap<>();

  Optional<SourcePage> find(Path file, String text, Map<String, String> attributes) {
    return Optional.ofNullable(pages.get(file))
        .filter(known -> known.text().equals(text) && known.attributes().equals(attributes))
        .filter(known -> known.includes().equals(texts(known.includes().keySet())))
        .map(Known::page);
  }

  void keep(Path contentRoot, String text, Map<String, String> attributes, SourcePage page) {
    Map<Path, String> includes = texts(page.includes().stream().map(contentRoot::resolve).toList());
    pages.put(contentRoot.resolve(page.path()), new Known(text, attributes, includes, page));
  }

  private static Map<Path, String> texts(Iterable<Path> files) {
    Map<Path, String> texts = new LinkedHashMap<>();
    for (Path file : files) {
      try {
        // A file that has become a link is refused when it is included anew.
        texts.put(file, file.toRealPath().equals(file) ? SourceText.read(file) : "");
      } catch (CharacterCodingException e) {
        texts.put(file, ""); // never equal to what was read, which was text
      } catch (IOException e) {
        texts.put(file, ""); // gone: likewise
      }
    }
    return texts;
  }
}
