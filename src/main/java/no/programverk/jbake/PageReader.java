package no.programverk.jbake;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.source.Header;
import no.programverk.source.SourcePage;
import no.programverk.source.SourceTree;

/** Reads one AsciiDoc file into a {@link SourcePage}. */
final class PageReader {
  private static final int LONGEST_LINE = 20_000;

  private final Path contentRoot;
  private final Map<String, String> siteAttributes;
  private final AsciiDoc asciiDoc;

  /**
   * @param contentRoot real path of the content folder
   * @param siteAttributes that the texts may use
   */
  PageReader(Path contentRoot, Map<String, String> siteAttributes, AsciiDoc asciiDoc) {
    this.contentRoot = contentRoot;
    this.asciiDoc = asciiDoc;
    this.siteAttributes = siteAttributes;
  }

  /**
   * What reading gave.
   *
   * @param page empty when the file has no readable header
   */
  record Result(Optional<SourcePage> page, List<Problem> problems) {}

  /**
   * Reads a file.
   *
   * @param path from the content folder
   * @throws IOException when it cannot be read
   */
  Result read(String path) throws IOException {
    SourceRef source = SourceTree.ref(path);
    List<Problem> problems = new ArrayList<>();
    Path file = contentRoot.resolve(path);
    String text;
    try {
      text = SourceText.read(file);
    } catch (CharacterCodingException e) {
      return new Result(Optional.empty(), List.of(Problem.error("ikke-utf-8", source, path)));
    }
    List<String> lines = text.lines().toList();
    if (lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
      return new Result(
          Optional.empty(), List.of(Problem.error("for-lang-linje", source, LONGEST_LINE)));
    }
    Header header = Header.read(source, lines, problems);
    for (int line : Header.strayAttributeLines(lines, header.lines())) {
      problems.add(Problem.error("attributt-i-teksten", source.atLine(line)));
    }
    if (header.title().isEmpty()) {
      return new Result(Optional.empty(), problems);
    }
    AsciiDocConverter.Conversion conversion =
        asciiDoc.converter().convert(contentRoot, siteAttributes, file, source, text);
    problems.addAll(conversion.problems());
    BodyReader body = new BodyReader(path, source, new SourceLines(lines), conversion, problems);
    SourcePage page =
        new SourcePage(
            path,
            source,
            header,
            body.blocks(),
            body.anchors(),
            body.links(),
            conversion.includes(),
            lines);
    return new Result(Optional.of(page), problems);
  }
}
