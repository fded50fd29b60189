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

/** What checks read: the loaded content, and indexes of it that are built when first needed. */
public final class CheckContext {
  private final SourceTree tree;
  private final List<SourcePage> sources;
  private final Layout layout;
  private final Programme programme;
  private final History history;
  private final List<TextLine> text;
  // Needed where something is wrong, as in most builds nothing is.
  private final Lazy<Map<SourceRef, TextLine>> lineAt = new Lazy<>(this::lines);
  private final Lazy<Map<String, SourceRef>> firstOfBody = new Lazy<>(this::firstLines);
  private final Lazy<Set<String>> takenIds = new Lazy<>(this::ids);

  /**
   * @param tree of the content folder
   * @param sources every page, as read
   * @param layout kind and address of each source
   * @param programme assembled from the sources
   * @param history what was released and decided before
   */
  public CheckContext(
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

  /** Returns every point and task of the pages, those without an id included. */
  Stream<Point> points() {
    return programme.pages().stream().flatMap(Page::points);
  }

  History history() {
    return history;
  }

  /** Returns a problem with the span of a text in its line; unchanged when the line lacks it. */
  Problem withSpanOf(String text, Problem problem) {
    int start = lineAt(problem.place()).map(line -> line.text().indexOf(text)).orElse(-1);
    return start < 0 ? problem : problem.withSpan(Span.between(start, start + text.length()));
  }

  /** Returns the line of a place; empty when it is none that readers read. */
  Optional<TextLine> lineAt(SourceRef place) {
    return Optional.ofNullable(lineAt.get().get(place));
  }

  /** Returns the first line below a file's header that readers read; empty when there is none. */
  Optional<SourceRef> firstOfBody(String file) {
    return Optional.ofNullable(firstOfBody.get().get(file));
  }

  /** Returns every id that points and passages have or ever had. */
  Set<String> takenIds() {
    return takenIds.get();
  }

  /** Returns the lines of all pages that readers read. */
  List<TextLine> text() {
    return text;
  }
}
