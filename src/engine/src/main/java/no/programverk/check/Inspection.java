package no.programverk.check;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.programverk.assemble.Layout;
import no.programverk.ledger.History;
import no.programverk.model.Page;
import no.programverk.model.Point;
import no.programverk.model.Programme;
import no.programverk.model.SourceRef;
import no.programverk.parallel.Lazy;
import no.programverk.problem.Problem;
import no.programverk.problem.Span;
import no.programverk.source.SourcePage;
import no.programverk.source.SourceTree;

/** What the rules look at. */
public final class Inspection {
  private final SourceTree tree;
  private final List<SourcePage> sources;
  private final Layout layout;
  private final Programme programme;
  private final History history;
  private final List<TextLine> text;
  // Made when a rule has something to tell, which most builds do not.
  private final Lazy<Map<SourceRef, TextLine>> lineAt = new Lazy<>(this::lines);
  private final Lazy<Map<String, SourceRef>> firstOfBody = new Lazy<>(this::firstLines);
  private final Lazy<Set<String>> takenIds = new Lazy<>(this::ids);

  /**
   * @param tree the files
   * @param sources as read
   * @param layout what each source is
   * @param programme as assembled
   * @param history what was released and decided before
   */
  public Inspection(
      SourceTree tree,
      List<SourcePage> sources,
      Layout layout,
      Programme programme,
      History history) {
    this.tree = tree;
    this.sources = List.copyOf(sources);
    this.layout = layout;
    this.programme = programme;
    this.history = history;
    this.text = RunningText.of(tree, this.sources);
  }

  private Map<SourceRef, TextLine> lines() {
    Map<SourceRef, TextLine> lines = new HashMap<>();
    text.forEach(line -> lines.put(line.place(), line));
    return lines;
  }

  private Map<String, SourceRef> firstLines() {
    Map<String, SourceRef> first = new HashMap<>();
    text.stream()
        .filter(line -> line.kind() == TextLine.Kind.BODY)
        .forEach(line -> first.putIfAbsent(line.place().file(), line.place()));
    return first;
  }

  private Set<String> ids() {
    Set<String> ids = new HashSet<>(history.ledger().ids());
    history.changes().forEach(change -> ids.addAll(change.targets()));
    ids.addAll(programme.points().keySet());
    sources.forEach(page -> page.anchors().forEach(anchor -> ids.add(anchor.id())));
    return Collections.unmodifiableSet(ids);
  }

  SourceTree tree() {
    return tree;
  }

  List<SourcePage> sources() {
    return sources;
  }

  Layout layout() {
    return layout;
  }

  Programme programme() {
    return programme;
  }

  /** Every point and task that stands on a page, those without an id too. */
  Stream<Point> points() {
    return programme.pages().stream().flatMap(Page::points);
  }

  History history() {
    return history;
  }

  /** The problem, with the first place of a text in its line; as it was when the line lacks it. */
  Problem pointing(Problem problem, String text) {
    int start = lineAt(problem.place()).map(line -> line.text().indexOf(text)).orElse(-1);
    return start < 0 ? problem : problem.over(Span.between(start, start + text.length()));
  }

  Optional<TextLine> lineAt(SourceRef place) {
    return Optional.ofNullable(lineAt.get().get(place));
  }

  /** The first line below the header of a file that readers read; empty when there is none. */
  Optional<SourceRef> firstOfBody(String file) {
    return Optional.ofNullable(firstOfBody.get().get(file));
  }

  /** Every id that points and passages have or ever had. */
  Set<String> takenIds() {
    return takenIds.get();
  }

  /** The lines that readers read, of all pages. */
  List<TextLine> text() {
    return text;
  }
}
