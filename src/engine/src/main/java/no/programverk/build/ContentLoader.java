package no.programverk.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.programverk.assemble.Assembler;
import no.programverk.assemble.Layout;
import no.programverk.assemble.LevelList;
import no.programverk.cache.BuildCache;
import no.programverk.cache.ConversionCache;
import no.programverk.changes.Change;
import no.programverk.changes.ChangesReader;
import no.programverk.check.CheckContext;
import no.programverk.check.Checks;
import no.programverk.check.Suppressions;
import no.programverk.ledger.History;
import no.programverk.ledger.Ledger;
import no.programverk.ledger.ProgrammeState;
import no.programverk.model.Levels;
import no.programverk.model.PlacedPoint;
import no.programverk.model.Point;
import no.programverk.model.Programme;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problems;
import no.programverk.search.Synonym;
import no.programverk.source.SourcePage;
import no.programverk.source.SourceText;
import no.programverk.source.SourceTree;

/** Reads and assembles the content of a project. */
final class ContentLoader {
  private final BuildContext build;
  private final LocalDate buildDate;
  private final Progress progress;

  /**
   * @param buildDate decides the validity of each document
   */
  ContentLoader(BuildContext build, LocalDate buildDate, Progress progress) {
    this.build = build;
    this.buildDate = buildDate;
    this.progress = progress;
  }

  /**
   * Reads all sources, and says what they mean together.
   *
   * @param problems receives all that is wrong
   * @return what they say, not to be published when there are problems
   */
  LoadedContent load(SourceTree tree, Problems problems) {
    progress.stage("read");
    BuildCache cache = build.cache();
    ConversionCache conversions = cache.conversions(build.settings().contentAttributes());
    List<SourcePage> sources = build.oven().get().read(tree, conversions, cache.inputs(), problems);
    cache.remember(conversions);
    progress.stage("assemble");
    List<String> keywords = lines("content/stikkord.txt", problems);
    Programme programme = new Assembler(sources, problems).programme(keywords, buildDate);
    SourceRef file = SourceTree.ref(Ledger.FILE);
    Ledger ledger = Ledger.read(lines(file.file(), problems), file, problems);
    History history =
        History.of(
            programme, sources, Layout.of(sources), ledger, changes(sources, problems), problems);
    ProgrammeState state = new ProgrammeState(programme, history, levels(programme, problems));
    return new LoadedContent(sources, keywords, synonyms(problems), ledger, state);
  }

  /** Checks what was loaded: all that can be wrong with the texts is found here or before. */
  void check(SourceTree tree, LoadedContent content, Problems problems) {
    progress.stage("check");
    ProgrammeState state = content.state();
    Checks.run(
        new CheckContext(
            tree, content.sources(), content.layout(), state.programme(), state.history()),
        problems);
    Suppressions.apply(tree.root(), problems);
  }

  private Levels levels(Programme programme, Problems problems) {
    SourceRef file = SourceTree.ref(LevelList.FILE);
    Set<String> points =
        programme.points().values().stream()
            .map(PlacedPoint::point)
            .filter(point -> point.kind() == Point.Kind.POINT)
            .map(Point::id)
            .collect(Collectors.toSet());
    return LevelList.read(lines(file.file(), problems), file, points, problems);
  }

  private static List<Change> changes(List<SourcePage> sources, Problems problems) {
    return sources.stream()
        .filter(page -> page.path().equals(Layout.CHANGES))
        .flatMap(page -> ChangesReader.read(page.lines(), page.source(), problems).stream())
        .toList();
  }

  private List<Synonym> synonyms(Problems problems) {
    SourceRef file = SourceTree.ref("synonymer.txt");
    return Synonym.read(lines(file.file(), problems), file, problems);
  }

  private List<String> lines(String path, Problems problems) {
    Path file = build.project().resolve(path);
    try {
      // One that is too large has been told of, and is not read.
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || Files.size(file) > SourceTree.LARGEST_LIST_BYTES) {
        return List.of();
      }
      return SourceText.read(file, SourceRef.of(path), problems::add).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
