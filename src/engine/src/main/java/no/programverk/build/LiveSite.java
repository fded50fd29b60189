package no.programverk.build;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.programverk.assemble.Assembler;
import no.programverk.assemble.Layout;
import no.programverk.assemble.PageKind;
import no.programverk.catalogue.SiteCatalogue;
import no.programverk.catalogue.SiteFile;
import no.programverk.changes.Change;
import no.programverk.jbake.SiteOven;
import no.programverk.ledger.History;
import no.programverk.ledger.ProgrammeState;
import no.programverk.model.Page;
import no.programverk.model.PageContent;
import no.programverk.model.Programme;
import no.programverk.parallel.Lazy;
import no.programverk.problem.Problems;
import no.programverk.search.SearchFiles;
import no.programverk.source.SourcePage;

/**
 * A site as its texts are, of which single files are made when they are asked for. It follows a
 * text that is saved without reading the others; what is wrong with it, a build tells.
 */
public final class LiveSite {
  /** What these say is shown on pages of others. */
  private static final Set<PageKind> LISTS = EnumSet.of(PageKind.ABBREVIATIONS, PageKind.CHANGES);

  private final SiteOven oven;
  private final SiteGenerators generators;
  private final LoadedContent content;
  private final Lazy<Assembler> assembler;
  private final Lazy<SiteCatalogue> catalogue;

  LiveSite(SiteOven oven, SiteGenerators generators, LoadedContent content) {
    this(
        oven,
        generators,
        content,
        new Lazy<>(() -> new Assembler(content.sources(), new Problems())));
  }

  private LiveSite(
      SiteOven oven, SiteGenerators generators, LoadedContent content, Lazy<Assembler> assembler) {
    this.oven = oven;
    this.generators = generators;
    this.content = content;
    this.assembler = assembler;
    this.catalogue = new Lazy<>(() -> generators.catalogue(content.state(), search(content)));
  }

  private static SearchFiles search(LoadedContent content) {
    return new SearchFiles(content.state().programme(), content.synonyms());
  }

  /** Returns a file of the site by its path; empty when there is none. */
  public Optional<SiteFile> find(String path) {
    return catalogue.get().find(path);
  }

  /**
   * Returns the same with a source as it is now.
   *
   * @param path from the content folder
   * @return itself when the source says what it said; empty when there is something wrong with it,
   *     or its change reaches further than one page and what is shown of it: then all must be read
   * @throws java.io.UncheckedIOException when it cannot be read
   */
  public Optional<LiveSite> with(String path) {
    List<SourcePage> sources = content.sources();
    int place =
        IntStream.range(0, sources.size())
            .filter(i -> sources.get(i).path().equals(path))
            .findFirst()
            .orElse(-1);
    if (place < 0 || LISTS.contains(content.layout().kind(path))) {
      return Optional.empty();
    }
    Problems problems = new Problems();
    SourcePage page = oven.readAnew(path, problems);
    if (page.equals(sources.get(place))) {
      return Optional.of(this);
    }
    Optional<LiveSite> site =
        sameToOthers(sources.get(place), page)
            ? Optional.of(reworded(place, page, problems))
            : rearranged(place, page, problems);
    return site.filter(made -> !problems.hasErrors());
  }

  /** Returns whether a change leaves all other pages alone, but for the words that they quote. */
  private boolean sameToOthers(SourcePage before, SourcePage now) {
    // Which words an erasure takes away depends on those that a point has now.
    boolean erases =
        content.state().history().changes().stream()
            .anyMatch(change -> change.kind() == Change.Kind.ERASED);
    return !erases && before.outline().equals(now.outline());
  }

  private LiveSite reworded(int place, SourcePage page, Problems problems) {
    ProgrammeState before = content.state();
    Programme programme = before.programme().with(assembler.get().reworded(page, problems));
    ProgrammeState state = new ProgrammeState(programme, before.history(), before.levels());
    return new LiveSite(oven, generators, content.with(replaced(place, page), state), assembler);
  }

  private Optional<LiveSite> rearranged(int place, SourcePage page, Problems problems) {
    ProgrammeState before = content.state();
    List<SourcePage> sources = replaced(place, page);
    Programme programme =
        new Assembler(sources, heads(page), problems)
            .programme(content.keywords(), before.programme().buildDate());
    // Lists of ids may name one that is gone: the build tells of it.
    if (!programme.points().keySet().containsAll(before.programme().points().keySet())) {
      return Optional.empty();
    }
    History history =
        History.of(
            programme,
            sources,
            Layout.of(sources),
            content.ledger(),
            before.history().changes(),
            problems);
    ProgrammeState state = new ProgrammeState(programme, history, before.levels());
    return Optional.of(new LiveSite(oven, generators, content.with(sources, state)));
  }

  /**
   * Returns the heads of the pages that take nothing from another: what links to it may show its
   * title.
   */
  private Function<SourcePage, Optional<PageContent>> heads(SourcePage changed) {
    if (Layout.isIndexOfFolder(changed.path())) {
      return source -> Optional.empty(); // addresses may differ
    }
    Programme programme = content.state().programme();
    Layout layout = content.layout();
    return source ->
        source == changed || source.linksTo(changed.path())
            ? Optional.empty()
            : programme.pageAt(layout.permalink(source.path())).map(Page::head);
  }

  private List<SourcePage> replaced(int place, SourcePage page) {
    List<SourcePage> sources = new ArrayList<>(content.sources());
    sources.set(place, page);
    return sources;
  }
}
