package no.programverk.jbake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.source.Header;
import no.programverk.source.MachineAttributes;
import no.programverk.source.MergeConflict;
import no.programverk.source.SourcePage;
import no.programverk.source.SourceText;
import no.programverk.source.SourceTree;
import no.programverk.source.TableSize;

/** Reads one AsciiDoc file into a {@link SourcePage}. */
final class PageReader {
  private static final int LONGEST_LINE = 20_000;

  private final Path contentRoot;
  private final Map<String, String> siteAttributes;
  private final AsciiDoc asciiDoc;
  private final CpuBudget budget;

  /**
   * @param contentRoot real path of the content folder
   * @param siteAttributes that the texts may use
   */
  PageReader(Path contentRoot, Map<String, String> siteAttributes, AsciiDoc asciiDoc) {
    this.contentRoot = contentRoot;
    this.asciiDoc = asciiDoc;
    this.siteAttributes = siteAttributes;
    budget = new CpuBudget(asciiDoc.longest());
  }

  /**
   * What reading gave.
   *
   * @param page of no use for publishing when there are problems, but there: what else is wrong is
   *     to be told in the same run
   */
  record Result(SourcePage page, List<Problem> problems) {}

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
    String text = SourceText.read(file, source, problems::add);
    MergeConflict conflict = MergeConflict.in(text.lines().toList());
    if (conflict.line() > 0) {
      problems.add(Problem.of(Rule.MERGE_CONFLICT, source.atLine(conflict.line())));
    }
    List<String> lines = conflict.lines();
    Header header = Header.read(source, lines, problems);
    for (int line : Header.strayAttributeLines(lines, header.lines())) {
      problems.add(Problem.of(Rule.ATTRIBUTE_IN_BODY, source.atLine(line)));
    }
    MachineAttributes.check(source, lines, problems::add);
    Optional<Integer> tooLong = firstLongLine(lines);
    if (tooLong.isPresent()) {
      problems.add(Problem.of(Rule.LINE_TOO_LONG, source.atLine(tooLong.get()), LONGEST_LINE));
      return new Result(headerOnly(path, source, header), problems);
    }
    Optional<Integer> huge = TableSize.firstHuge(lines);
    if (huge.isPresent()) {
      problems.add(Problem.of(Rule.TABLE_TOO_LARGE, source.atLine(huge.get())));
      return new Result(headerOnly(path, source, header), problems);
    }
    AsciiDocConverter converter = asciiDoc.converter();
    Optional<AsciiDocConverter.Conversion> converted =
        budget.within(
            () ->
                converter.convert(
                    contentRoot, siteAttributes, file, source, String.join("\n", lines)));
    if (converted.isEmpty()) {
      problems.add(Problem.of(Rule.CONVERSION_TOO_SLOW, source));
      return new Result(headerOnly(path, source, header), problems);
    }
    AsciiDocConverter.Conversion conversion = converted.get();
    problems.addAll(conversion.problems());
    SourceLines places = new SourceLines(source, lines, conversion.includes());
    BodyReader body = new BodyReader(path, source, places, conversion, problems);
    if (problems.isEmpty()) {
      problems.addAll(LostWords.in(source, lines, header.lines(), body.shown()));
    }
    SourcePage page =
        new SourcePage(
            path,
            source,
            header,
            body.blocks(),
            body.anchors(),
            body.links(),
            conversion.includes().stream().map(Partial::path).toList(),
            lines);
    return new Result(page, problems);
  }

  /** Returns the 1-based number of the first line that is too long to be worth reading. */
  private static Optional<Integer> firstLongLine(List<String> lines) {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).length() > LONGEST_LINE)
        .mapToObj(i -> i + 1)
        .findFirst();
  }

  private static SourcePage headerOnly(String path, SourceRef source, Header header) {
    return new SourcePage(
        path, source, header, List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
