package no.programverk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.programverk.Reading.Texts;
import no.programverk.assemble.Assembler;
import no.programverk.assemble.Layout;
import no.programverk.assemble.PageKind;
import no.programverk.changes.Change;
import no.programverk.jbake.Kitchen;
import no.programverk.jbake.PageMaker;
import no.programverk.ledger.Edition;
import no.programverk.ledger.History;
import no.programverk.model.Page;
import no.programverk.model.PageHead;
import no.programverk.model.Permalink;
import no.programverk.model.Programme;
import no.programverk.parallel.Lazy;
import no.programverk.problem.Problems;
import no.programverk.render.OutputPage;
import no.programverk.render.SitePages;
import no.programverk.source.SourcePage;

/**
 * The pages of a site as its texts are, each made when it is asked for: what a writer sees at once,
 * while the whole is being baked. The bake finds the mistakes; a sketch is for texts without.
 */
public final class Sketch {
  /** What these say is shown on pages of others. */
  private static final Set<PageKind> LISTS = EnumSet.of(PageKind.ABBREVIATIONS, PageKind.CHANGES);

  private final Settings settings;
  private final Kitchen kitchen;
  private final PageMaker maker;
  private final Texts texts;
  private final Lazy<Assembler> assembler;
  private final Lazy<Function<Permalink, Optional<OutputPage>>> pages;

  Sketch(Settings settings, Kitchen kitchen, PageMaker maker, Texts texts) {
    this(settings, kitchen, maker, texts, new Lazy<>(() -> assembler(texts.sources())));
  }

  private Sketch(
      Settings settings, Kitchen kitchen, PageMaker maker, Texts texts, Lazy<Assembler> assembler) {
    this.settings = settings;
    this.kitchen = kitchen;
    this.maker = maker;
    this.texts = texts;
    this.assembler = assembler;
    this.pages = new Lazy<>(() -> SitePages.finder(texts.edition(), settings));
  }

  private static Assembler assembler(List<SourcePage> sources) {
    return new Assembler(sources, new Problems());
  }

  /**
   * A page of the site; empty when there is none at the address, or its template fails.
   *
   * @return HTML
   */
  public Optional<String> page(Permalink permalink) {
    return pages.get().apply(permalink).flatMap(maker::html);
  }

  /**
   * The same with a source as it is now.
   *
   * @param path from the content folder
   * @return itself when the source says what it said; empty when there is something wrong with it,
   *     or its change reaches further than a sketch does: then only a bake can show it
   * @throws java.io.UncheckedIOException when it cannot be read
   */
  public Optional<Sketch> with(String path) {
    List<SourcePage> sources = texts.sources();
    int place =
        IntStream.range(0, sources.size())
            .filter(i -> sources.get(i).path().equals(path))
            .findFirst()
            .orElse(-1);
    if (place < 0 || LISTS.contains(Layout.of(sources).kind(path))) {
      return Optional.empty();
    }
    Problems problems = new Problems();
    SourcePage page = kitchen.readAnew(path, problems);
    if (page.equals(sources.get(place))) {
      return Optional.of(this);
    }
    Optional<Sketch> sketch =
        sameToOthers(sources.get(place), page)
            ? Optional.of(reworded(place, page, problems))
            : rearranged(place, page, problems);
    return sketch.filter(made -> !problems.hasErrors());
  }

  /** Whether a change leaves all other pages alone, but for the words that they quote. */
  private boolean sameToOthers(SourcePage before, SourcePage now) {
    // Which words an erasure takes away depends on those that a point has now.
    boolean erases =
        texts.edition().history().changes().stream()
            .anyMatch(change -> change.kind() == Change.Kind.SLETTET);
    return !erases && before.outline().equals(now.outline());
  }

  private Sketch reworded(int place, SourcePage page, Problems problems) {
    Edition before = texts.edition();
    Programme programme = before.programme().with(assembler.get().reworded(page, problems));
    Edition edition = new Edition(programme, before.history(), before.levels());
    return new Sketch(
        settings, kitchen, maker, texts.with(replaced(place, page), edition), assembler);
  }

  private Optional<Sketch> rearranged(int place, SourcePage page, Problems problems) {
    Edition before = texts.edition();
    List<SourcePage> sources = replaced(place, page);
    Programme programme =
        new Assembler(sources, heads(page), problems)
            .programme(texts.keywords(), before.programme().buildDate());
    // Lists of ids may name one that is gone: the bake tells of it.
    if (!programme.points().keySet().containsAll(before.programme().points().keySet())) {
      return Optional.empty();
    }
    History history =
        History.of(
            programme,
            sources,
            Layout.of(sources),
            texts.ledger(),
            before.history().changes(),
            problems);
    Edition edition = new Edition(programme, history, before.levels());
    return Optional.of(new Sketch(settings, kitchen, maker, texts.with(sources, edition)));
  }

  /** The heads of the pages that take nothing from another: what links to it may show its title. */
  private Function<SourcePage, Optional<PageHead>> heads(SourcePage changed) {
    if (Layout.isIndexOfFolder(changed.path())) {
      return source -> Optional.empty(); // addresses may differ
    }
    Programme programme = texts.edition().programme();
    Layout layout = Layout.of(texts.sources());
    return source ->
        source == changed || source.linksTo(changed.path())
            ? Optional.empty()
            : programme.pageAt(layout.permalink(source.path())).map(Page::head);
  }

  private List<SourcePage> replaced(int place, SourcePage page) {
    List<SourcePage> sources = new ArrayList<>(texts.sources());
    sources.set(place, page);
    return sources;
  }
}
