package no.programverk.render;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.programverk.ledger.Entry;
import no.programverk.ledger.History;
import no.programverk.ledger.Withdrawn;
import no.programverk.model.Page;
import no.programverk.model.Permalink;
import no.programverk.model.SourceRef;

/** What was published before and is elsewhere now, or gone: its address still answers. */
public final class StubPages implements PageGenerator {
  private final PageFactory factory;
  private final Map<String, Page> targets = new HashMap<>();

  public StubPages(PageFactory factory) {
    this.factory = factory;
    factory.programme().pages().stream()
        .filter(page -> !page.permalink().path().isEmpty())
        .forEach(page -> targets.put(page.permalink().path(), page));
  }

  @Override
  public Stream<OutputPage> pages() {
    History history = factory.history();
    return Stream.of(
            history.moves().entrySet().stream().map(move -> moved(move.getKey(), move.getValue())),
            history.withdrawnPoints().stream().map(this::point),
            history.withdrawnPages().stream().map(this::page))
        .flatMap(pages -> pages);
  }

  @Override
  public Optional<OutputPage> find(Permalink permalink) {
    return pages().filter(page -> page.permalink().equals(permalink)).findFirst();
  }

  private OutputPage moved(String from, Permalink to) {
    Optional<Page> target = Optional.ofNullable(targets.get(to.path()));
    String title = target.map(Page::title).orElse("/" + to.path());
    return stub(
        Permalink.of(from),
        PageType.MOVED,
        "flyttet",
        SiteWords.title("flyttet"),
        target.map(page -> page.head().source()),
        Map.of("to", to, "toTitle", title));
  }

  private OutputPage point(Withdrawn.OfPoint point) {
    String title = point.last().map(Entry.Words::shortTitle).orElse(SiteWords.title("slettet"));
    return withdrawn(point, PageType.WITHDRAWN_POINT, "trukket", title);
  }

  private OutputPage page(Withdrawn.OfPage page) {
    return withdrawn(
        page, PageType.WITHDRAWN_PAGE, "side-trukket", SiteWords.title("side-trukket"));
  }

  private OutputPage withdrawn(Withdrawn gone, PageType type, String words, String title) {
    return stub(
        gone.permalink(),
        type,
        words,
        title,
        Optional.of(gone.change().source()),
        Map.of("gone", gone));
  }

  private OutputPage stub(
      Permalink at,
      PageType type,
      String words,
      String title,
      Optional<SourceRef> origin,
      Map<String, Object> model) {
    return factory.page(at, type, title, SiteWords.summary(words), origin, () -> model);
  }
}
